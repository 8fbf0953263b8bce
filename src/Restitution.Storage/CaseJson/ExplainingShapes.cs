using System.ComponentModel;
using NodaTime;
using Restitution.Findings;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.CaseJson;

[Description(
    "A paper that speaks for the innocent explanation of a financial pattern: it stands beside the pattern that it "
    + "answers, takes none away and changes no figure.")]
public sealed record ExplainingShape
{
    [Description("The pattern that it answers, as the law on file names it.")]
    [OneOf("pay-drawn-same-day", "many-workers-one-account", "many-workers-one-address", "many-workers-one-phone",
        "identical-amounts", "fees-in-bursts", "controllers-remittances", "cash-out-soon-after-credit", "round-trip",
        "just-below-threshold")]
    public required string Pattern { get; init; }

    [OneOf("signed-receipt", "slip-kept", "authority-to-collect", "other-paper")]
    public required string Kind { get; init; }

    [Description("The code of who drew, took or sent; left out where the paper speaks of anybody.")]
    [Written(As.Code, As.CodeWanted)]
    public string? By { get; init; }

    [Description("The codes of the workers whom it names; left out for all whom the pattern is about.")]
    [Written(As.Code, As.CodeWanted)]
    public IReadOnlyList<string> Of { get; init; } = [];

    [Description("The day of which it speaks, or the first day of a span, included; left out where it names none.")]
    [Written(As.Day, As.DayWanted)]
    public string? From { get; init; }

    [Description("The last day of a span, included; left out for one day.")]
    [Written(As.Day, As.DayWanted)]
    public string? To { get; init; }

    [Description("Its rows, or the exhibit.")]
    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>Turns the papers of <c>explainingRecords</c> into what stands beside red flags.</summary>
/// <param name="holders">The codes of all whom a pattern may be about.</param>
internal sealed class ExplainingWritten(
    CaseTerms terms, IReadOnlySet<string> workers, IReadOnlySet<string> holders, IReadOnlySet<string> exhibits)
{
    public IReadOnlyList<ExplainingRecord> Read(IReadOnlyList<ExplainingShape> papers) =>
        [.. papers.Select((paper, index) => Of(paper, ["explainingRecords", index]))];

    private ExplainingRecord Of(ExplainingShape paper, object[] path)
    {
        LocalDate? from = paper.From is { } first ? terms.Day(first, [.. path, "from"]) : null;
        LocalDate? to = paper.To is { } last ? terms.Day(last, [.. path, "to"]) : from;
        if (paper.By is { } by)
        {
            terms.Exists(by, holders, "worker, respondent, party or creditor", [.. path, "by"]);
        }

        foreach ((int index, string code) in paper.Of.Index())
        {
            terms.Exists(code, workers, "worker", [.. path, "of", index]);
        }

        if (to is { } end && (from is not { } start || end < start))
        {
            terms.Refuse(RefusedBecause.SpanReversed, "a last day without a first day on or before it",
                "a first day, and a last day on or after it", "correct one of the two days", [.. path, "to"]);
        }

        if (paper.Sources.Count == 0)
        {
            terms.Refuse(RefusedBecause.SourceMissing, "no source", "at least one place in an exhibit",
                "cite the row or the exhibit that says so", [.. path, "sources"]);
        }

        return new ExplainingRecord(
            RedFlagKinds.All.Single(kind => RedFlagKinds.KeyOf(kind) == paper.Pattern), KindOf(paper.Kind),
            terms.Sources(paper.Sources, exhibits, [.. path, "sources"]))
        {
            By = paper.By ?? "",
            Of = paper.Of,
            From = from,
            To = to,
        };
    }

    private static ExplainingKind KindOf(string written) => written switch
    {
        "signed-receipt" => ExplainingKind.SignedReceipt,
        "slip-kept" => ExplainingKind.SlipKept,
        "authority-to-collect" => ExplainingKind.AuthorityToCollect,
        "other-paper" => ExplainingKind.OtherPaper,
        _ => throw new ArgumentOutOfRangeException(nameof(written), written, "Not a kind that the schema allows."),
    };
}
