using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>What the decisions of a case on the origin of money rest on.</summary>
/// <remarks>
/// A decision is no better than the weakest of what it cites. A row that was read counts as what it is; an exhibit as a
/// whole, a row that nobody read, or nothing, is no more than a statement.
/// </remarks>
internal sealed class GroundsOfDecisions
{
    private readonly HashSet<SourceRef> documents;

    public GroundsOfDecisions(CaseEvidence evidence) =>
        documents =
        [
            .. evidence.Records.Select(record => record.Record)
                .Where(record => record is not (HoursTestimony or AdmittedPayment))
                .SelectMany(record => record is StatementLine line
                    ? line.AlsoAt.Prepend(line.Source) : [record.Source]),
        ];

    public Basis Of(DecidedBy decided) =>
        decided.Sources.Count > 0 && decided.Sources.All(documents.Contains) ? Basis.Document : Basis.Testimony;

    /// <summary>Exhibits that decisions on origins cite without a row.</summary>
    public static IEnumerable<Gap> WithoutRow(TracingDecisions decisions) =>
    [
        .. decisions.Origins.SelectMany(one => WithoutRow(one.Decided, one.Worker)),
        .. decisions.Proceeds.SelectMany(one => WithoutRow(one.Decided, NameOf(one))),
    ];

    private static IEnumerable<Gap> WithoutRow(DecidedBy decided, string of) =>
        from place in decided.Sources
        where place == SourceRef.Whole(place.Exhibit)
        select new Gap(GapKind.DecisionCitesNoRow, "",
            [new Operand.Code("tracing.origins"), new Operand.Code(of), new Operand.Code(place.Exhibit)]);

    private static string NameOf(ProceedsDecision decision) => decision.Workers.Count > 0
        ? string.Join(", ", decision.Workers)
        : decision.Payer ?? string.Join(", ", decision.Entries);
}
