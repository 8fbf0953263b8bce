using NodaMoney;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Findings;

/// <summary>The figures of one worker's period in the pay chain.</summary>
public sealed class PayLineFigures(PayChainLine line)
{
    /// <summary>Who drew pay, as a sentence speaks of it: a code, or words for someone without one.</summary>
    public static Operand HandOf(DrawnAway drawn) => drawn.To is { } code ? new Operand.Code(code)
        : new Operand.Term(drawn.IsNamed ? "flag.same-writing" : "flag.one-machine");

    /// <summary>Who sent money on.</summary>
    public static Operand SenderOf(SentOn sent) =>
        sent.By is { } code ? new Operand.Code(code) : new Operand.Term("pay.sender-undecided");

    /// <summary>How pay that another drew may be explained otherwise.</summary>
    public static Reason InnocentOf(DrawnAway drawn) =>
        new(Statement.InnocentPayDrawnSameDay) { About = [HandOf(drawn)] };

    /// <summary>What decisions of the case on the very bookings rest on.</summary>
    public static Reason DecidedOf(DrawnAway drawn) => FlagTelling.Part(
        Statement.RecordSpeaksForExplanation,
        [new Operand.Term(ExplainingKinds.TermOf(ExplainingKind.DecisionOnDrawn)), Operand.Of(drawn.On)], [],
        drawn.DecisionRows);

    internal PayLine Line() => new(line, new PayAmounts(
        [PayrollSays(), Booked(), OtherwiseShown(), AssertedOnly(), DrawnByAnother()],
        [.. line.SentOn.Select(SentOn)]));

    private Figure? PayrollSays() => line.PayrollRows.Count == 0 ? null : Make(
        PayColumn.PayrollSays, line.PayrollSays, new Reason(Statement.PayrollSaysPaid)
        {
            Working = [Operand.Of(line.PayrollSays)],
            Sources = InOrder(line.PayrollRows),
        });

    private Figure? Booked() =>
        line.Bank == BankOnRecord.None ? null : Shown(PayColumn.Booked, line.Booked, Statement.PayBooked, true);

    private Figure? OtherwiseShown() => line.OtherwiseShown.Amount == 0m ? null
        : Shown(PayColumn.OtherwiseShown, line.OtherwiseShown, Statement.PayShownOtherwise, false);

    private Figure? AssertedOnly() => line.PayrollRows.Count == 0 ? null : Make(
        PayColumn.AssertedOnly, line.AssertedOnly, new Reason(Statement.PayAssertedOnly)
        {
            Working = [Operand.Of(line.PayrollSays), Operand.Of(line.PayrollSays - line.AssertedOnly)],
            Sources = InOrder(line.PayrollRows),
            Figures = [IdOf(PayColumns.KeyOf(PayColumn.PayrollSays))],
        });

    private Figure? DrawnByAnother() => !IsDrawnKnown ? null : Make(
        PayColumn.DrawnByAnother, line.DrawnByAnother, new Reason(Statement.PayDrawnTogether)
        {
            Working = OrNothing(line.Drawn.Select(one => one.Amount)),
            Sources = InOrder(line.Drawn.SelectMany(one => one.PayRows.Concat(one.Sources))),
            Parts =
            [
                .. line.Drawn.Select(DrawnOn),
                .. line.Drawn.Select(InnocentOf).DistinctBy(innocent => innocent.About[0]),
                .. line.Drawn.Where(drawn => drawn.DecisionRows.Count > 0).Select(DecidedOf),
            ],
        });

    // Nothing drawn is a figure only where the worker's own account would show it.
    private bool IsDrawnKnown =>
        line.Drawn.Count > 0 || (line.Booked.Amount > 0m && line.Bank == BankOnRecord.WorkersOwn);

    private Figure SentOn(Money sum)
    {
        SentOn[] sent = [.. line.Sent.Where(one => one.Amount.Currency == sum.Currency)];
        return Make($"{PayFound.SentOnKey}/{sum.Currency.Code}", sum, new Reason(Statement.PaySentOn)
        {
            Working = [.. sent.Select(one => Operand.Of(one.Amount))],
            Sources = InOrder(sent.Select(one => one.Source)),
            Parts = [.. sent.Select(SentOnDay)],
        });
    }

    private Figure Shown(PayColumn column, Money amount, Statement statement, bool isBooked)
    {
        Payment[] shown =
        [
            .. line.Payments.Where(payment => isBooked
                == payment.Proof is (PaymentProof.Credit or PaymentProof.CreditPerhapsAgain)),
        ];
        return Make(column, amount, new Reason(statement)
        {
            Working = OrNothing(shown.Select(payment => payment.Amount)),
            Sources = InOrder(shown.SelectMany(payment => payment.Sources)),
        });
    }

    private static Reason DrawnOn(DrawnAway drawn) => new(Statement.PayDrawnTogetherOn)
    {
        About = [Operand.Of(drawn.On), HandOf(drawn)],
        Working = [Operand.Of(drawn.Amount)],
        Result = Operand.Of(drawn.Amount),
        Sources = InOrder(drawn.PayRows.Concat(drawn.Sources)),
    };

    private static Reason SentOnDay(SentOn sent) => new(Statement.PaySentOnDay)
    {
        About = [Operand.Of(sent.On), SenderOf(sent)],
        Working = [Operand.Of(sent.Amount)],
        Result = Operand.Of(sent.Amount),
        Sources = [sent.Source],
    };

    private Figure Make(PayColumn column, Money amount, Reason reason) =>
        Make(PayColumns.KeyOf(column), amount, reason);

    private Figure Make(string key, Money amount, Reason reason) => PayFigures.Figured(
        IdOf(key), amount, reason with
        {
            About =
            [
                new Operand.Code(line.Worker),
                .. line.Period is { } period ? [Operand.Of(period.Span)] : Array.Empty<Operand>(),
            ],
        });

    private string IdOf(string key) => $"{PayFound.Prefix}{line.Worker}/{line.Period?.Id ?? "no-period"}/{key}";

    private Operand[] OrNothing(IEnumerable<Money> amounts)
    {
        Operand[] working = [.. amounts.Select(Operand.Of)];
        return working.Length > 0 ? working : [Operand.Of(new Money(0m, line.Booked.Currency))];
    }

    private static IReadOnlyList<SourceRef> InOrder(IEnumerable<SourceRef> rows) =>
        SourceRefs.Joined(rows.Distinct().Order());
}
