using Restitution.Evidence;

namespace Restitution.Storage.Folders;

/// <summary>An exhibit of the case with the file that holds it.</summary>
/// <param name="AccountOf">The code of the respondent, worker or party whose it is; null for none.</param>
/// <param name="IsCitedOnly">Whether it is cited and no rows are read from it.</param>
public sealed record ExhibitFile(Exhibit Exhibit, string FullPath, string? AccountOf, bool IsCitedOnly);
