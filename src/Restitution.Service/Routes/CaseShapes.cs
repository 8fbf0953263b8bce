using NodaTime.Text;
using Restitution.Service.Access;
using Restitution.Storage.Stores;

namespace Restitution.Service.Routes;

/// <summary>A case in a list.</summary>
/// <param name="Title">Null for an administrator, who sees nothing of what a case holds.</param>
public sealed record CaseLine(string Code, string? Title, int Version, string ChangedAt);

/// <summary>A case, and what there is of it.</summary>
/// <param name="Roles">In which the caller acts in it.</param>
public sealed record CaseShown(
    string Code, string Title, int Version, string CreatedAt, string ChangedAt, IReadOnlyList<Role> Roles,
    int ExhibitCount, long ExhibitBytes, int ComputationCount, int DocumentCount);

/// <param name="Definition">The whole text of <c>case.json</c>; code and title are read from it.</param>
/// <param name="Role">In which whoever opens the case acts in it; needed of those who hold several.</param>
public sealed record OpenCaseBody(string Definition, Role? Role = null);

public sealed record DefinitionBody(string Text);

/// <param name="Text">Null in a list of revisions.</param>
/// <param name="AskedBy">Whoever asked for the work in which the program wrote it; null where a person did.</param>
public sealed record DefinitionShown(
    int Version, string Sha256, string WrittenAt, string WrittenBy, string? AskedBy, string? Text);

/// <summary>One small file of a case.</summary>
public sealed record FileShown(
    string Path, int Version, int ByteCount, string? Sha256, string WrittenAt, string WrittenBy);

/// <summary>Instants as answers write them: UTC, to the second or finer.</summary>
internal static class ShownAt
{
    public static string Text(this NodaTime.Instant at) => InstantPattern.ExtendedIso.Format(at);

    public static string? Text(this NodaTime.Instant? at) => at?.Text();
}

internal static class ShownCases
{
    public static DefinitionShown Shown(this CaseDefinition definition, bool withText) => new(
        definition.Version, definition.Sha256, definition.WrittenAt.Text(), definition.WrittenBy,
        definition.AskedBy, withText ? definition.Text : null);

    public static FileShown Shown(this StoredCaseFile file) => new(
        file.Path, file.Version, file.ByteCount, file.Sha256, file.WrittenAt.Text(), file.WrittenBy);
}
