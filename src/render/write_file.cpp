#include "render/write_file.hpp"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStorageInfo>
#include <cerrno>

namespace jointlog::render {
namespace {
/// Why a file could not be written: Qt keeps a text and no code, so the room on the disk is asked for.
Unexpected ioError(const std::filesystem::path& path, qint64 bytes) {
    const QStorageInfo disk(QFileInfo(QFile::decodeName(path.c_str())).absolutePath());
    const bool full = disk.isValid() && disk.bytesAvailable() < bytes;
    return fail_writing(path.string(), full ? ENOSPC : EIO);
}
}  // namespace

Result<void> writeFile(const std::filesystem::path& path, const QByteArray& bytes) {
    QSaveFile file(QFile::decodeName(path.c_str()));
    if (!file.open(QIODevice::WriteOnly))
        return ioError(path, bytes.size());
    if (file.write(bytes) != bytes.size()) {
        file.cancelWriting();
        return ioError(path, bytes.size());
    }
    if (!file.commit())
        return ioError(path, bytes.size());
    return {};
}

}  // namespace jointlog::render
