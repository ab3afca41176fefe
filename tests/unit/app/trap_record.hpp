#pragma once

#include <string>
#include <vector>

#include "jointlog/app/import.hpp"
#include "jointlog/app/record_catalog.hpp"
#include "jointlog/app/session.hpp"
#include "support/temp_folder.hpp"
#include "unit/app/export_support.hpp"

/// A record in which every text says who somebody is, where, or when.
namespace jointlog::test {

class TrapRecord {
public:
    TrapRecord();

    std::unique_ptr<app::Session> session;
    TempFolder folder;
    std::vector<std::string> secrets;  // what no de-identified package may hold
    std::vector<Day> days;             // real days
    static constexpr int persons = 6;

    [[nodiscard]] static std::string code(int person) {
        return "TRAPCODE" + std::to_string(person);
    }

private:
    /// A text that is remembered as a secret.
    std::string trap(const std::string& of);
    PartialDate on(int year, int month, int day);
    void add_person(int person);
    void add_visits(OperationDraft& draft, int person);
    void add_drugs(OperationDraft& draft, int person);
    void add_events(OperationDraft& draft, int person);
    void add_catalogue();

    int m_count = 0;
};

}  // namespace jointlog::test
