using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Debts;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>What the lines of one account come to, each sum with its reason.</summary>
internal sealed class DebtTotals(
    DebtAccount account, IReadOnlyList<DebtEntryFinding> entries, IReadOnlyList<DebtEntryFinding> services,
    IReadOnlyList<DebtEntryFinding> repaid, Currency currency, bool isTold)
{
    private readonly Money none = new(0m, currency);

    /// <summary>The least first: least of a debt is most for the worker.</summary>
    public static Estimate<Money> InOrder(Money low, Money likely, Money high) =>
        low <= high ? new(low, likely, high) : new(high, likely, low);

    public Figure AssertedEver() => Book("asserted-ever", entry => entry.Line.Asserted > none);

    public Figure Asserted()
    {
        Money added = AssertedEver().Likely;
        Money balance = entries.Count == 0 ? none : entries[^1].AssertedBalance;
        return Made("asserted", Estimate<Money>.Single(balance), Statement.DebtAsserted,
            [Operand.Of(added), Operand.Of(added - balance)], entries);
    }

    public Figure LawfulEver(Estimate<Money> amount) =>
        OfLines("lawful-ever", amount, entries.Where(entry => entry.Lawful.Likely > none), lawful => lawful);

    public Figure Taken(Estimate<Money> amount) =>
        OfLines("taken", amount, entries.Where(entry => entry.Lawful.Likely < none), lawful => -lawful);

    public Figure Lawful(string name, DebtEnds end, Estimate<Money> amount)
    {
        IEnumerable<DebtEntryFinding> lines = name == "lawful"
            ? entries
            : entries.Where(entry => entry.Line.Kind != DebtEntryKind.SetOff).Concat(repaid).Concat(services);
        Figure figure = Made(
            name, amount, Statement.DebtLawful,
            [
                Operand.Of(SumOf(lines, entry => entry.Lawful.Likely > none)),
                Operand.Of(-SumOf(lines, entry => entry.Lawful.Likely < none)),
            ],
            lines);
        return WithEnd(figure, end);
    }

    public Figure TakenBeyond(Estimate<Money> amount) => Made(
        "taken-beyond", amount, Statement.DebtTakenBeyond,
        [
            Operand.Of(-SumOf(entries, entry => entry.Lawful.Likely < none)),
            Operand.Of(SumOf(entries, entry => entry.Lawful.Likely > none)),
        ],
        entries.Where(entry => entry.Lawful.Likely != none));

    public Figure ServicesApplied(DebtEnds end, Estimate<Money> amount) => WithEnd(
        Made(
            "services", amount, Statement.DebtServicesApplied,
            [Operand.Of(-SumOf(services, _ => true)), Operand.Of(amount.Likely)], services),
        end);

    public Figure TakenAfterServices(DebtEnds end, Estimate<Money> amount)
    {
        DebtEntryFinding[] after =
        [
            .. entries.Where(entry => end.Likely.Kind != DebtEndKind.Open && entry.Lawful.Likely < none
                && (end.Likely.On is not { } day || entry.Line.On > day)),
        ];
        return WithEnd(
            Made("taken-after-services", amount, Statement.DebtTakenAfterServices,
                [.. after.Select(entry => Operand.Of(-entry.Lawful.Likely))], after),
            end);
    }

    public Figure ChargedForTime(Reason? rate)
    {
        Figure figure = Book("charged-for-time", entry => entry.Line.Kind is { } kind && kind.IsForTime());
        return figure.Reason is { } reason && rate is not null
            ? figure with { Reason = reason with { Statement = Statement.DebtChargedForTime, Parts = [rate] } }
            : figure;
    }

    /// <summary>Null where nothing stands on the ground.</summary>
    public StruckFigure? Struck(DebtGround ground, Estimate<Money> amount)
    {
        DebtEntryFinding[] lines = [.. entries.Where(entry => entry.Struck.Any(part => part.Ground == ground))];
        if (lines.Length == 0 && amount is { IsSingle: true, Likely.Amount: 0m })
        {
            return null;
        }

        Figure figure = Made(
            $"struck-{KeyOf(ground)}", amount, Statement.DebtStruck,
            [
                .. lines.SelectMany(entry => entry.Struck).Where(part => part.Ground == ground)
                    .Select(part => Operand.Of(part.Amount)),
            ],
            lines);
        return new StruckFigure(ground, figure.Reason is { } reason
            ? figure with { Reason = reason with { About = [new Operand.Term($"debt-ground.{ground}")] } }
            : figure);
    }

    private static string KeyOf(DebtGround ground) => string.Concat(ground.ToString().Select((letter, index) =>
        char.IsAsciiLetterUpper(letter) ? $"{(index == 0 ? "" : "-")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    private Figure Book(string name, Func<DebtEntryFinding, bool> isIn)
    {
        DebtEntryFinding[] lines = [.. entries.Where(isIn)];
        return Made(
            name, Estimate<Money>.Single(lines.Aggregate(none, (sum, entry) => sum + entry.Line.Asserted)),
            Statement.TotalOfLines, [.. lines.Select(entry => Operand.Of(entry.Line.Asserted))], lines);
    }

    private Figure OfLines(
        string name, Estimate<Money> amount, IEnumerable<DebtEntryFinding> lines, Func<Money, Money> counted)
    {
        DebtEntryFinding[] all = [.. lines];
        return Made(
            name, amount, Statement.TotalOfLines,
            [.. all.Select(entry => Operand.Of(counted(entry.Lawful.Likely)))], all);
    }

    private Figure Made(
        string name, Estimate<Money> amount, Statement statement, IReadOnlyList<Operand> working,
        IEnumerable<DebtEntryFinding> lines)
    {
        DebtEntryFinding[] all = [.. lines];
        Basis basis = BasisOf.Weakest([.. all.Select(entry => entry.Line.Basis)]);
        return new Figure($"{account.Id}/{name}", amount, basis, isTold
            ? new Reason(statement)
            {
                About = [new Operand.Code(account.Id)],
                Working = working,
                Result = Operand.Of(amount.Likely),
                Basis = basis,
                Figures = [.. all.Select(entry => entry.Lawful.Id)],
            }
            : null);
    }

    private static Figure WithEnd(Figure figure, DebtEnds end) => figure.Reason is { } reason
        ? figure with { Reason = reason with { About = [.. reason.About, .. DayOf(end.Likely)] } }
        : figure;

    private static Operand[] DayOf(DebtEnd end) => end.On is { } day ? [Operand.Of(day)] : [];

    private Money SumOf(IEnumerable<DebtEntryFinding> lines, Func<DebtEntryFinding, bool> isIn) =>
        lines.Where(isIn).Aggregate(none, (sum, entry) => sum + entry.Lawful.Likely);
}
