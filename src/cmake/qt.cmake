# The layers that speak Qt: render (painting, sentences) and gui (the window).
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets PrintSupport Svg LinguistTools)

jointlog_layer(render PUBLIC jointlog::app Qt6::Gui PRIVATE Qt6::Svg)
jointlog_layer(gui PUBLIC jointlog::render Qt6::Widgets PRIVATE Qt6::PrintSupport Qt6::Svg)
set_target_properties(jointlog_render jointlog_gui PROPERTIES AUTOMOC ON)
foreach(target jointlog_render jointlog_gui)
  target_compile_definitions(${target} PRIVATE QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS)
  if(JOINTLOG_PCH)
    target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src/cmake/pch_qt.hpp)
  endif()
endforeach()
if(JOINTLOG_PCH)
  target_precompile_headers(jointlog_gui PRIVATE <QtWidgets/QWidget> <QtWidgets/QBoxLayout>)
endif()

# Icons. A resource in a static library reaches the program through an object library, which
# qt_add_resources makes; AUTORCC would leave it to every main() to call Q_INIT_RESOURCE.
function(jointlog_add_qrc target qrc)
  if(NOT EXISTS ${PROJECT_SOURCE_DIR}/${qrc})
    return()
  endif()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${qrc})
  file(READ ${PROJECT_SOURCE_DIR}/${qrc} text)
  string(REGEX MATCH "prefix=\"([^\"]*)\"" _ "${text}")
  set(prefix "${CMAKE_MATCH_1}")
  cmake_path(GET qrc PARENT_PATH folder)
  string(REGEX MATCHALL "<file[^>]*>[^<]+" entries "${text}")
  set(files "")
  foreach(entry IN LISTS entries)
    string(REGEX REPLACE "^<file[^>]*>" "" file "${entry}")
    if(entry MATCHES "alias=\"([^\"]*)\"")
      set_source_files_properties(${folder}/${file} PROPERTIES QT_RESOURCE_ALIAS ${CMAKE_MATCH_1})
    endif()
    list(APPEND files ${folder}/${file})
  endforeach()
  cmake_path(GET qrc STEM name)
  qt_add_resources(${target} ${name} PREFIX "/${prefix}" BASE ${folder} FILES ${files})
endfunction()
jointlog_add_qrc(jointlog_render data/icons/icons.qrc)

# Translations live in render, so that the command line speaks Japanese on charts too.
file(GLOB translations CONFIGURE_DEPENDS data/i18n/jointlog_en.ts data/i18n/jointlog_ja.ts)
if(translations)
  file(GLOB_RECURSE speaking CONFIGURE_DEPENDS
    src/render/*.cpp src/render/*.hpp src/gui/*.cpp src/gui/*.hpp include/jointlog/render/*.hpp)
  qt_add_translations(jointlog_render TS_FILES ${translations} SOURCES ${speaking}
    RESOURCE_PREFIX "/i18n" LUPDATE_OPTIONS -no-obsolete -locations none)
endif()

# Qt's own Japanese texts (buttons of standard dialogs) travel inside the program.
find_file(JOINTLOG_QTBASE_JA qtbase_ja.qm NO_DEFAULT_PATH
  PATHS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_TRANSLATIONS})
if(JOINTLOG_QTBASE_JA)
  configure_file(${JOINTLOG_QTBASE_JA} ${CMAKE_BINARY_DIR}/generated/qt_i18n/qtbase_ja.qm COPYONLY)
  qt_add_resources(jointlog_render qt_i18n PREFIX "/i18n"
    BASE ${CMAKE_BINARY_DIR}/generated/qt_i18n
    FILES ${CMAKE_BINARY_DIR}/generated/qt_i18n/qtbase_ja.qm)
endif()

if(EXISTS ${PROJECT_SOURCE_DIR}/src/gui/main.cpp)
  add_executable(jointlog src/gui/main.cpp)
  target_include_directories(jointlog PRIVATE src)
  target_link_libraries(jointlog PRIVATE jointlog::gui)
  jointlog_warnings(jointlog)
endif()
