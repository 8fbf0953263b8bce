using NodaTime;
using Restitution.Intake.Layouts;

namespace Restitution.Storage.Folders;

/// <summary>What is said of files that are to become exhibits; it holds for each of them.</summary>
/// <param name="Code">The code of the one file; null for the next code of its kind.</param>
/// <param name="IsCitedOnly">Whether it is to be cited and no rows are to be read from it.</param>
public sealed record ExhibitWish(
    string? Code = null, LocalDate? ReceivedOn = null, string? Custodian = null, string? Description = null,
    string? AccountOf = null, bool IsCitedOnly = false);

/// <summary>A file that became an exhibit.</summary>
/// <param name="File">Its path inside the case folder, with <c>/</c>.</param>
/// <param name="ReceivedAs">The name it came with.</param>
/// <param name="Kind">What its headings tell; null where they do not.</param>
/// <param name="SameAs">Places that the case held before with the bytes of a member of this archive.</param>
public sealed record AddedExhibit(
    string Code, string File, string ReceivedAs, string Sha256, long ByteCount, ExhibitKind? Kind,
    IReadOnlyList<string> SameAs);
