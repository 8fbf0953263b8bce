using System.ComponentModel;

namespace Restitution.Storage.CaseJson;

[Description("A method that the forum forbids; why or citation, or both.")]
public sealed record ForbiddenMethodShape
{
    [OneOf("first-in-first-out", "last-in-first-out", "pro-rata", "pari-passu", "lowest-intermediate-balance",
        "proceeds-first", "full-taint")]
    public required string Method { get; init; }

    [Description("Who found it.")]
    [Written(As.Text, As.TextWanted)]
    public required string By { get; init; }

    [Written(As.Day, As.DayWanted)]
    public required string On { get; init; }

    [Description("Why the forum does not hear it.")]
    [Written(As.Text, As.TextWanted)]
    public string? Why { get; init; }

    [Description("The law or the judgment that says so.")]
    [Written(As.Text, As.TextWanted)]
    public string? Citation { get; init; }
}
