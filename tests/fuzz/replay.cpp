// Runs a fuzz target over its corpus and over each of its inputs cut short, with a byte changed and repeated many times:
// an ordinary test, without a fuzzer.
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "fuzz/input.hpp"

namespace {

constexpr std::size_t long_input = 100'000;

int runs = 0;

void run(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    ++runs;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fprintf(stderr, "usage: %s CORPUS-FOLDER\n", arguments[0]);
        return 2;
    }
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(arguments[1])) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::mt19937 random(1);
    for (const auto& file : files) {
        std::ostringstream content;
        content << std::ifstream(file, std::ios::binary).rdbuf();
        const std::string bytes = content.str();
        run(bytes);
        for (int k = 0; k < 20 && !bytes.empty(); ++k) {
            run(bytes.substr(0, random() % bytes.size()));
            std::string changed = bytes;
            changed[random() % changed.size()] = static_cast<char>(random());
            run(changed);
        }
        std::string repeated;
        while (!bytes.empty() && repeated.size() < long_input) {
            repeated += bytes;
        }
        run(repeated);
    }
    std::printf("%zu inputs, %d runs\n", files.size(), runs);
    return files.empty() ? 1 : 0;
}
