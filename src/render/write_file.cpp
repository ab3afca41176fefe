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

/// Whether the file that is there is of the kind that is written: a chart replaces a chart, never a record or a letter.
bool sameKind(const std::filesystem::path& path, const QByteArray& bytes) {
    constexpr qsizetype beginning = 4;  // "%PDF", "<?xm", "\x89PNG"
    QFile present(QFile::decodeName(path.c_str()));
    if (!present.open(QIODevice::ReadOnly))
        return true;  // none, or one that the attempt to write will tell about
    const QByteArray held = present.read(beginning);
    const bool text =
        !bytes.startsWith("%PDF") && !bytes.startsWith("<?xm") && !bytes.startsWith("\x89PNG");
    return held.isEmpty() || (text ? !held.startsWith("SQLi") : bytes.startsWith(held));
}
}  // namespace

Result<void> writeFile(const std::filesystem::path& path, const QByteArray& bytes) {
    if (!sameKind(path, bytes))
        return fail(Errc::already_exists,
                    path.string() + ": a file of another kind has this name; it was left as it is");
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
