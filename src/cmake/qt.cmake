# The layers that speak Qt: render (painting, sentences) and gui (the window).
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets PrintSupport Svg LinguistTools)

jointlog_layer(render PUBLIC jointlog::app Qt6::Gui PRIVATE Qt6::Svg)
jointlog_layer(gui PUBLIC jointlog::render Qt6::Widgets
  PRIVATE Qt6::PrintSupport Qt6::Svg nlohmann_json::nlohmann_json)
set_target_properties(jointlog_render jointlog_gui PROPERTIES AUTOMOC ON)
foreach(target jointlog_render jointlog_gui)
  target_compile_definitions(${target} PRIVATE QT_NO_CAST_TO_ASCII QT_NO_FOREACH)
  if(JOINTLOG_PCH)
    target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src/cmake/pch_qt.hpp)
  endif()
endforeach()
if(JOINTLOG_PCH)
  target_precompile_headers(jointlog_gui PRIVATE <QtWidgets/QWidget> <QtWidgets/QBoxLayout>)
endif()

# Icons. Handed on as object files: a resource inside a static library would be left out by the linker
# unless every main() called Q_INIT_RESOURCE.
if(EXISTS ${PROJECT_SOURCE_DIR}/data/icons/icons.qrc)
  qt_add_resources(icon_sources data/icons/icons.qrc)
  add_library(jointlog_icons OBJECT ${icon_sources})
  target_link_libraries(jointlog_icons PRIVATE Qt6::Core)
  set_target_properties(jointlog_icons PROPERTIES AUTOMOC OFF)
  target_link_libraries(jointlog_render INTERFACE $<TARGET_OBJECTS:jointlog_icons>)
endif()

# Translations live in render, so that the command line speaks Japanese on charts too.
file(GLOB translations CONFIGURE_DEPENDS data/i18n/jointlog_en.ts data/i18n/jointlog_ja.ts)
if(translations)
  file(GLOB_RECURSE speaking CONFIGURE_DEPENDS
    src/render/*.cpp src/render/*.hpp src/gui/*.cpp src/gui/*.hpp include/jointlog/render/*.hpp
    include/jointlog/domain/remark_texts.hpp include/jointlog/domain/import_remarks.hpp)
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
