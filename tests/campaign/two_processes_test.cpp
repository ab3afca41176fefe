// Two programs on one file do not overwrite each other: who cannot open it is told so, who changes what the other has
// changed is told so, and everything that was told to be saved is there.
#include <map>
#include <sstream>

#include <unistd.h>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "campaign/clinic_work.hpp"
#include "campaign/extent.hpp"
#include "campaign/kill.hpp"
#include "unit/storage/record_fixture.hpp"

using namespace jointlog;
using namespace jointlog::campaign;
using jointlog::storage::RecordFile;
using jointlog::storage::test::TempFolder;

namespace {

Observation measured(std::int64_t value) {
    return storage::test::crp(*make_day(2024, 6, 1), value);
}

/// One of two programs: opens, adds a note or changes the value that both change, closes; tells what came of it.
class Seat {
public:
    Seat(std::filesystem::path path, RowId shared, std::uint64_t seed, const Victim::Tell& tell)
        : m_path(std::move(path)),
          m_shared(shared),
          m_seed(seed),
          m_sources(seed),
          m_random(seed),
          m_tell(tell) {}

    void try_once(int number) {
        auto opened = RecordFile::open(m_path, m_sources.environment());
        if (!opened) {
            m_tell(opened.error().code == Errc::in_use ? "busy" : "bad " + opened.error().detail);
            ::usleep(static_cast<useconds_t>(m_random.below(4000)));
            return;
        }
        const std::int64_t text = static_cast<std::int64_t>(m_seed) * 1'000'000 + number;
        m_random.one_in(2) ? add_note(**opened, text) : change_value(**opened, text);
    }

private:
    void add_note(RecordFile& file, std::int64_t text) {
        OperationDraft draft(m_sources.ids.next(), OperationKind::add, "P-1");
        draft.add(Note{{}, std::to_string(text)});
        const auto saved = file.commit(draft);
        m_tell(saved ? fmt::format("note {}", text) : "bad " + saved.error().detail);
    }

    /// Changes the version that it saw last, which may have been before the other program's change.
    void change_value(RecordFile& file, std::int64_t text) {
        OperationDraft draft(m_sources.ids.next(), OperationKind::correct, "P-1");
        draft.reason = "typing_error";
        draft.correct(m_shared, m_seen, measured(text));
        const auto saved = file.commit(draft);
        if (saved) {
            m_seen = saved->number;
            m_tell(fmt::format("value {}", text));
        } else if (saved.error().code == Errc::conflict) {
            m_seen = file.load_patient("P-1")->observations.front().meta.version;
            m_tell("conflict");
        } else {
            m_tell("bad " + saved.error().detail);
        }
    }

    std::filesystem::path m_path;
    RowId m_shared;
    std::uint64_t m_seed;
    Sources m_sources;
    Random m_random;
    const Victim::Tell& m_tell;
    std::int64_t m_seen = 0;
};

struct Tally {
    std::map<std::string, int> of;  // by the first word told
    std::vector<std::string> notes;
    std::vector<std::int64_t> values;

    void count(const std::vector<std::string>& lines) {
        for (const std::string& line : lines) {
            const auto space = line.find(' ');
            const std::string word = line.substr(0, space);
            ++of[word];
            if (word == "note") {
                notes.push_back(line.substr(space + 1));
            } else if (word == "value") {
                values.push_back(std::stoll(line.substr(space + 1)));
            } else if (word == "bad") {
                UNSCOPED_INFO(line);
            }
        }
    }
};

RowId make_record(const std::filesystem::path& path) {
    Sources sources(1);
    auto file = RecordFile::create(path, Mode::clinic, sources.environment());
    REQUIRE(file);
    OperationDraft draft(sources.ids.next(), OperationKind::create, "P-1");
    draft.add(storage::test::patient("P-1"));
    const RowId shared = draft.add(measured(0));
    REQUIRE((*file)->commit(draft));
    return shared;
}

}  // namespace

TEST_CASE("Two programs that try a thousand times each lose nothing and overwrite nothing") {
    const int tries = short_run(1000);
    const TempFolder folder;
    const auto path = folder.file("clinic.jointlog");
    const RowId shared = make_record(path);
    Tally tally;
    {
        std::vector<std::unique_ptr<Victim>> programs;
        for (const std::uint64_t seed : {11, 12}) {
            programs.push_back(std::make_unique<Victim>([&, seed](const Victim::Tell& tell) {
                Seat seat(path, shared, seed, tell);
                for (int k = 0; k < tries; ++k) {
                    seat.try_once(k);
                }
            }));
        }
        for (const auto& program : programs) {
            program->wait_for(static_cast<std::size_t>(tries));
            tally.count(program->kill());
        }
    }
    WARN(tally.notes.size() << " notes and " << tally.values.size() << " changes saved, "
                            << tally.of["conflict"] << " told of a conflict, " << tally.of["busy"]
                            << " told that the file is in use");
    CHECK(tally.of["bad"] == 0);
    CHECK(tally.of["busy"] > 0);
    CHECK(tally.of["conflict"] > 0);
    const auto saved = static_cast<int>(tally.notes.size() + tally.values.size());
    CHECK(saved + tally.of["conflict"] + tally.of["busy"] == 2 * tries);

    Sources sources(3);
    auto file = RecordFile::open(path, sources.environment());
    REQUIRE(file);
    std::vector<std::string> notes;
    for (const auto record = *(*file)->load_patient("P-1"); const auto& note : record.notes) {
        notes.push_back(note->text);
    }
    std::vector<std::int64_t> values;
    for (const auto history = *(*file)->history("P-1", shared);
         const RowVersion& version : history) {
        const auto& value = std::get<Numeric>(std::get<Observation>(version.value).value);
        values.push_back(value.value.mantissa);
    }
    tally.values.push_back(0);  // as it was first entered
    const auto sorted = [](auto list) {
        std::sort(list.begin(), list.end());
        return list;
    };
    CHECK((sorted(notes) == sorted(tally.notes)));
    CHECK((sorted(values) == sorted(tally.values)));
    const auto report = (*file)->verify(true, {});
    CHECK(storage::test::codes(*report) == "");
}
