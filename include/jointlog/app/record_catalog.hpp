#pragma once

#include <string>
#include <vector>

#include "jointlog/app/session.hpp"
#include "jointlog/domain/record_catalog.hpp"

/// The record's own analytes, units, laboratories and laboratory profiles: read, added, changed. Every version stays in
/// the file with who stored it and why. What a session holds counts in every look-up of an item while it is open.
namespace jointlog::app {

struct CatalogAuthor {
    std::string who;  // empty: the file's default person
    std::string why;
};

/// What this program can read of it.
[[nodiscard]] Result<RecordCatalog> record_catalog(Session& session);
/// The definitions that it cannot read, by their names ("profile/..."): each with what is wrong with it.
[[nodiscard]] Result<std::vector<Finding>> unreadable_definitions(Session& session);
/// Every version of every definition, oldest first.
[[nodiscard]] Result<std::vector<SettingVersion>> record_catalog_history(Session& session);

/// Adds an analyte or stores a new version of one. Errors: those of check_addition; malformed where a definition of this
/// name is recorded that this program cannot read.
[[nodiscard]] Result<void> put_analyte(Session& session, const catalog::Item& analyte,
                                       const CatalogAuthor& author);
[[nodiscard]] Result<void> put_unit(Session& session, const AddedUnit& unit,
                                    const CatalogAuthor& author);
[[nodiscard]] Result<void> put_laboratory(Session& session, const Laboratory& laboratory,
                                          const CatalogAuthor& author);
/// A profile of the same laboratory, analyte and first day is a new version of it.
[[nodiscard]] Result<void> put_profile(Session& session, const LaboratoryProfile& profile,
                                       const CatalogAuthor& author);

}  // namespace jointlog::app
