#include "app/export_log.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "app/object_text.hpp"
#include "jointlog/exchange/flat_json.hpp"

namespace jointlog::app {
namespace {

constexpr std::string_view note_setting = "export";
constexpr std::string_view new_person = "new_person";   // who was not in the record before the note
constexpr std::string_view cut_prefix = "export_cut ";  // begins with note_setting too

std::string_view shape_name(ExportShape shape) {
    return shape == ExportShape::wide ? "wide" : shape == ExportShape::both ? "both" : "long";
}

void add_options(ObjectText& object, const ExportRequest& request) {
    object.add("shape", shape_name(request.shape))
        .add("preset", request.preset.empty() ? "research" : request.preset)
        .add("dates", !request.deidentify   ? "as_recorded"
                      : request.shift_dates ? "shifted"
                                            : "study_days")
        .add("not_asked", request.include_not_asked ? "include" : "exclude")
        .add("gap_days", fmt::format("{}", request.gap_days))
        .add("patients", request.patients);
}

std::string text_of(const ExportCut& cut, const ExportRequest& request) {
    ObjectText object;
    object.add("operation", fmt::format("{}", cut.operation))
        .add("day", to_iso(cut.day))
        .add("written_ms", fmt::format("{}", cut.written_ms));
    add_options(object, request);
    object.add("persons", cut.persons);
    return object.line();
}

std::int64_t number_of(const std::string& text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Reads a stored cut; its options go to the request.
Result<ExportCut> read_cut(const std::string& text, ExportRequest& request) {
    const auto object = exchange::read_flat_object(text);
    if (!object) {
        return Unexpected{object.error()};
    }
    const auto list = [&](std::string_view key) {
        const auto found = object->find(key);
        return found == object->end() ? std::vector<std::string>() : found->second;
    };
    const auto one = [&](std::string_view key) {
        const auto values = list(key);
        return values.empty() ? std::string() : values.front();
    };
    const Result<Day> day = parse_iso_day(one("day"));
    const Result<ExportShape> shape = parse_export_shape(one("shape"));
    if (!day || !shape || number_of(one("operation")) == 0) {
        return fail(Errc::malformed, "this cut was stored by another version of the program");
    }
    request.shape = *shape;
    request.preset = one("preset");
    request.deidentify = one("dates") != "as_recorded";
    request.shift_dates = one("dates") == "shifted";
    request.include_not_asked = one("not_asked") != "exclude";
    request.gap_days = static_cast<int>(number_of(one("gap_days")));
    request.patients = list("patients");
    return ExportCut{number_of(one("operation")), *day, number_of(one("written_ms")),
                     list("persons"), true};
}

bool same_options(const ExportRequest& given, const ExportRequest& stored, const ExportCut& cut) {
    const auto options = [](const ExportRequest& request) {
        ObjectText object;
        add_options(object, request);
        return object.line();
    };
    return options(given) == options(stored) && given.as_of.value_or(cut.operation) == cut.operation
           && given.cut_day.value_or(cut.day) == cut.day;
}

Result<ExportCut> new_cut(storage::RecordFile& file, const ExportContext& context,
                          const ExportRequest& request) {
    const Result<LogHead> head = head_without_notes(file, request.as_of);
    const auto persons = persons_without_exporters(file);
    if (!head || !persons) {
        return Unexpected{head ? persons.error() : head.error()};
    }
    ExportCut cut{
        head->operation,
        request.cut_day.value_or(context.now.local_day()),
        request.source_date_epoch ? *request.source_date_epoch * 1000 : context.now.utc_ms,
        {},
        false};
    for (const Person& person : *persons) {
        cut.persons.push_back(person.name);
    }
    return cut;
}

}  // namespace

Result<LogHead> head_without_notes(storage::RecordFile& file, std::optional<std::int64_t> as_of) {
    const auto notes = file.setting_history(note_setting);
    if (!notes) {
        return Unexpected{notes.error()};
    }
    std::set<std::int64_t> numbers;
    for (const SettingVersion& note : *notes) {
        numbers.insert(note.operation.number);
    }
    std::int64_t operation = as_of.value_or(file.info().head.operation);
    while (operation > 1 && numbers.contains(operation)) {
        --operation;
    }
    return file.head_at(operation);
}

Result<std::vector<Person>> persons_without_exporters(storage::RecordFile& file) {
    auto persons = file.persons();
    const auto settings = file.setting_history({});
    if (!persons || !settings) {
        return persons ? Unexpected{settings.error()} : std::move(persons);
    }
    std::set<std::string> named;  // by a note of an export first
    std::set<std::string> worked;
    for (const SettingVersion& setting : *settings) {
        if (!setting.name.starts_with(note_setting)) {
            worked.insert(setting.operation.person);
        } else if (const auto note = exchange::read_flat_object(setting.value)) {
            const auto name = note->find(new_person);
            named.insert(name == note->end() ? std::string() : name->second.front());
        }
    }
    std::erase_if(named, [&](const std::string& name) { return worked.contains(name); });
    named.erase(std::string());
    const auto codes = named.empty() ? std::vector<std::string>() : file.patient_codes();
    if (!codes) {
        return Unexpected{codes.error()};
    }
    for (const std::string& code : *codes) {
        const auto operations = file.operations(code);
        if (!operations) {
            return Unexpected{operations.error()};
        }
        for (const OperationInfo& operation : *operations) {
            named.erase(operation.person);
        }
    }
    std::erase_if(*persons, [&](const Person& person) { return named.contains(person.name); });
    return persons;
}

Result<ExportCut> resolve_cut(storage::RecordFile& file, const ExportContext& context,
                              ExportRequest& request) {
    const std::string name = std::string(cut_prefix) + request.cut;
    const auto stored = file.setting(name);
    if (!stored) {
        return Unexpected{stored.error()};
    }
    if (*stored) {
        const ExportRequest given = request;
        Result<ExportCut> cut = read_cut(**stored, request);
        if (cut && given.options_given && !same_options(given, request, *cut)) {
            return fail(Errc::refused, fmt::format("the cut '{}' was made with other options: {}",
                                                   request.cut, **stored));
        }
        return cut;
    }
    return new_cut(file, context, request);
}

Result<std::vector<StoredCut>> stored_cuts(storage::RecordFile& file) {
    const auto settings = file.setting_history({});
    if (!settings) {
        return Unexpected{settings.error()};
    }
    std::map<std::string, std::string> standing;  // the last version of each
    for (const SettingVersion& setting : *settings) {
        if (setting.name.starts_with(cut_prefix)) {
            standing[setting.name.substr(cut_prefix.size())] = setting.value;
        }
    }
    std::vector<StoredCut> cuts;
    for (const auto& [name, text] : standing) {
        StoredCut stored{name, {}};
        if (const auto cut = read_cut(text, stored.options)) {
            stored.options.cut = name;
            stored.options.as_of = cut->operation;
            stored.options.cut_day = cut->day;
            cuts.push_back(std::move(stored));
        }
    }
    return cuts;
}

Result<void> store_cut(storage::RecordFile& file, const ExportRequest& request,
                       const ExportCut& cut) {
    if (file.info().read_only) {
        return fail(Errc::refused, "a new cut is stored in the record, which cannot be written");
    }
    return file.set_setting(std::string(cut_prefix) + request.cut, text_of(cut, request),
                            {request.who, request.why});
}

bool log_export(storage::RecordFile& file, Instant now, const ExportRequest& request,
                const ExportReport& report) {
    if (file.info().read_only) {
        return false;
    }
    const auto persons = file.persons();
    const bool is_new =
        persons && !request.who.empty()
        && std::none_of(persons->begin(), persons->end(),
                        [&](const Person& person) { return person.name == request.who; });
    ObjectText object;
    object.add("at",
               to_iso(now));  // else the note of the same export again would be no new version
    add_options(object, request);
    object.add("cut", request.cut)
        .add("as_of", request.as_of ? fmt::format("{}", *request.as_of) : std::string())
        .add("patients_written", fmt::format("{}", report.patients))
        .add("left_out", fmt::format("{}", report.left_out_declined + report.left_out_withdrawn
                                               + report.left_out_not_asked))
        .add(new_person, is_new ? request.who : std::string())
        .add("files", fmt::format("{}", report.files.size()))
        .add("manifest_sha256", report.files.empty() ? std::string() : report.files.back().sha256);
    return file.set_setting(note_setting, object.line(), {request.who, request.why}).has_value();
}

}  // namespace jointlog::app
