#include <chrono>
#include <cstdlib>
#include <ctime>
#include <mutex>
#include <random>

#include "jointlog/app/session.hpp"

namespace jointlog::app {

namespace {

class SystemClock : public Clock {
public:
    [[nodiscard]] Instant now() override {
        const auto now = std::chrono::system_clock::now();
        const auto ms =
            std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count();
        const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
        std::tm local{};
        localtime_r(&seconds, &local);
        return {ms, static_cast<std::int32_t>(local.tm_gmtoff / 60)};
    }
};

/// Version 4 from the operating system's generator.
class RandomIds : public IdSource {
public:
    [[nodiscard]] Uuid next() override {
        const std::lock_guard lock(m_mutex);
        Uuid id;
        for (auto& byte : id.bytes) {
            byte = static_cast<std::uint8_t>(m_device());
        }
        id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x40);
        id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
        return id;
    }

private:
    std::mutex m_mutex;  // drafts take ids on the window's thread, batches on the storage thread
    std::random_device m_device;
};

/// jointlog's folder below the one that the variable names, else below HOME; empty without either.
std::filesystem::path user_folder(const char* variable, const char* in_home) {
    if (const char* base = std::getenv(variable); base != nullptr && *base == '/') {
        return std::filesystem::path(base) / "jointlog";
    }
    const char* home = std::getenv("HOME");
    return home != nullptr && *home == '/' ? std::filesystem::path(home) / in_home / "jointlog"
                                           : std::filesystem::path();
}

}  // namespace

Environment system_environment() {
    return {std::make_shared<SystemClock>(),
            std::make_shared<RandomIds>(),
            {},
            {},
            user_folder("XDG_STATE_HOME", ".local/state"),
            user_folder("XDG_DATA_HOME", ".local/share")};
}

}  // namespace jointlog::app
