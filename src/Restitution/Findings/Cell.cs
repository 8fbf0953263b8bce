using NodaMoney;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Makes the cells of the matrix: what one kind of record says of one fact, with the reason.</summary>
internal sealed class Cell(StatedFact fact, Authority? window = null)
{
    public static Corroboration Silent(RecordKind kind) => new(kind, CorroborationOutcome.Silent, null);

    /// <summary>The same amount bears out, any other contradicts: no tolerance for money.</summary>
    public Corroboration OfAmounts(
        RecordKind kind, Money stated, Money recorded, IEnumerable<SourceRef> sources, bool servesItsMaker) =>
        Made(kind, recorded == stated, Operand.Of(stated), Operand.Of(recorded), Operand.Of(recorded - stated), sources,
            servesItsMaker) with
        { Difference = recorded - stated };

    /// <summary>A record in another currency: nothing brings the two together, so that neither is said of it.</summary>
    public Corroboration NotCompared(RecordKind kind, Money stated, Money recorded, SourceRef source) =>
        new(kind, CorroborationOutcome.NotCompared, null)
        {
            Sources = [source],
            Because = new Reason(Statement.FactNotCompared)
            {
                About = About(kind, false),
                Working = [Operand.Of(stated), Operand.Of(recorded)],
                Sources = [fact.Source, source],
                Authorities = window is null ? [] : [window],
            },
        };

    /// <summary>Rows that bear out a part of what is stated; what they are less is shown.</summary>
    public Corroboration InPart(RecordKind kind, Money stated, Money recorded, IEnumerable<SourceRef> sources) =>
        Made(kind, true, Operand.Of(stated), Operand.Of(recorded), Operand.Of(recorded - stated), sources, false) with
        { Difference = recorded - stated };

    public Corroboration OfUnits(
        RecordKind kind, bool isBorneOut, Operand stated, Operand recorded, Operand difference,
        IEnumerable<SourceRef> sources, bool servesItsMaker) =>
        Made(kind, isBorneOut, stated, recorded, difference, sources, servesItsMaker) with
        { DifferenceInUnits = difference };

    private Corroboration Made(
        RecordKind kind, bool isBorneOut, Operand stated, Operand recorded, Operand difference,
        IEnumerable<SourceRef> sources, bool servesItsMaker)
    {
        SourceRef[] rows = [.. sources.Distinct().Order()];
        bool servesMaker = !isBorneOut && servesItsMaker && RecordKinds.MakerOf(kind) == RecordMaker.Respondent;
        return new Corroboration(
            kind, isBorneOut ? CorroborationOutcome.Corroborated : CorroborationOutcome.Contradicted, null)
        {
            Sources = rows,
            ServesItsMaker = servesMaker,
            Because = new Reason(isBorneOut ? Statement.FactBorneOut : Statement.FactContradicted)
            {
                About = About(kind, servesMaker),
                Working = isBorneOut && IsNothing(difference) ? [stated, recorded] : [stated, recorded, difference],
                Sources = [fact.Source, .. SourceRefs.Joined(rows)],
                Authorities = window is null ? [] : [window],
                Assumptions = window is null ? []
                    : [new Assumption(AssumptionKind.PracticeOfAuthority, [LawInWords.Title(window)])],
            },
            InnocentExplanation = isBorneOut ? null : new Reason(ExplanationOf(fact.Kind))
            {
                About = [new Operand.Code(fact.Worker)],
            },
        };
    }

    private static bool IsNothing(Operand difference) => difference
        is Operand.Amount { Value.Amount: 0m } or Operand.Minutes { Value: 0 } or Operand.Days { Value: 0 };

    private Operand[] About(RecordKind kind, bool servesMaker) =>
    [
        new Operand.Code(fact.Worker), new Operand.Name("fact", FactKinds.KeyOf(fact.Kind)),
        new Operand.Name("record", RecordKinds.KeyOf(kind)),
        new Operand.Name("maker", RecordKinds.MakerKeyOf(kind)),
        .. servesMaker ? new[] { new Operand.Term("maker.serves-itself") } : [],
    ];

    private static Statement ExplanationOf(FactKind kind) => kind switch
    {
        FactKind.PaymentReceived => Statement.ExplainPaymentDiffers,
        FactKind.HoursWorked => Statement.ExplainHoursDiffer,
        FactKind.PromisedWage => Statement.ExplainWageDiffers,
        FactKind.SpanOfWork => Statement.ExplainSpanDiffers,
        FactKind.FeePaid => Statement.ExplainFeeDiffers,
        FactKind.AdvanceReceived => Statement.ExplainAdvanceDiffers,
        _ => Statement.ExplainSentHomeDiffers,
    };
}
