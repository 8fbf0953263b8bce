using NodaMoney;
using NodaTime;
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
    private readonly Dictionary<SourceRef, StatementLine> bookings = [];

    public GroundsOfDecisions(CaseEvidence evidence)
    {
        documents =
        [
            .. evidence.Records.Select(record => record.Record)
                .Where(record => record is not (HoursTestimony or AdmittedPayment))
                .SelectMany(record => record is StatementLine line
                    ? line.AlsoAt.Prepend(line.Source) : [record.Source]),
        ];
        foreach (StatementLine line in evidence.Records.Select(record => record.Record).OfType<StatementLine>())
        {
            foreach (SourceRef place in line.AlsoAt.Prepend(line.Source))
            {
                bookings.TryAdd(place, line);
            }
        }
    }

    /// <summary>What of the rows that a decision cites tells of one of its credits.</summary>
    /// <remarks>
    /// No booking after the day of the credit proves it. Of withdrawals the last one of that very amount that no other
    /// credit of the decision rests on is meant; where there is none, all that are left stay. What is no booking stays.
    /// </remarks>
    /// <param name="drawn">The amount that was drawn; null where no withdrawal is looked for.</param>
    public GroundsFor For(DecidedBy decided, LocalDate creditedOn, Money? drawn, HashSet<SourceRef> taken)
    {
        SourceRef[] before = [.. decided.Sources.Where(place =>
            !bookings.TryGetValue(place, out StatementLine? line) || line.BookedOn <= creditedOn)];
        StatementLine? withdrawal = drawn is not { } amount ? null : before.Where(place => !taken.Contains(place))
            .Select(place => bookings.GetValueOrDefault(place)).OfType<StatementLine>()
            .Where(line => line.Amount.Currency == amount.Currency && line.Amount.Amount == -amount.Amount)
            .MaxBy(line => line.BookedOn);
        if (withdrawal is null)
        {
            return new GroundsFor(before, null, []);
        }

        SourceRef[] own = [.. before.Where(place => bookings.GetValueOrDefault(place) == withdrawal)];
        return new GroundsFor(
            [.. before.Where(place => own.Contains(place) || bookings.GetValueOrDefault(place) is not
                { Amount.Amount: < 0m })],
            withdrawal.BookedOn, own);
    }

    /// <summary>The booking that stands at a place; null where none was read there.</summary>
    public StatementLine? BookingAt(SourceRef place) => bookings.GetValueOrDefault(place);

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

/// <summary>What a decision rests on for one credit.</summary>
/// <param name="DrawnOn">The day on which its amount was drawn; null where no row tells.</param>
/// <param name="Withdrawals">Where that withdrawal is cited.</param>
internal sealed record GroundsFor(
    IReadOnlyList<SourceRef> Sources, LocalDate? DrawnOn, IReadOnlyList<SourceRef> Withdrawals);
