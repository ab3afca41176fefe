#include "storage/people.hpp"

namespace jointlog::storage {

std::vector<Person> list_persons(Tx& tx) {
    std::vector<Person> persons;
    auto rows = tx.query("SELECT name, role, active FROM person ORDER BY person");
    while (rows.step()) {
        persons.push_back(
            {std::string(rows->text(0)), std::string(rows->text(1)), rows->integer(2) != 0});
    }
    return persons;
}

}  // namespace jointlog::storage
