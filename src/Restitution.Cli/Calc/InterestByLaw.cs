using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Cli.Console;
using Restitution.Dates;
using Restitution.Documents;
using Restitution.Interest;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Calc;

/// <summary>Everything that a person asked about interest under one law.</summary>
/// <param name="Rates">Rates given where the law names only where they are found.</param>
internal sealed record InterestQuestion(
    LawOnFile Law, string Jurisdiction, string Head, string? Forum, Money Principal, LocalDate DueOn, LocalDate AsOf,
    IReadOnlyList<InterestPayment> Payments, IReadOnlyList<InterestRate> Rates, Appropriation? Appropriation,
    string? Method, int Months);

/// <summary>Interest by the law on file: on late pay, on an order, on a debt outside the law on wages.</summary>
internal static class InterestByLaw
{
    public const string OfOrder = "order";

    /// <summary>What bears interest outside the law on wages, by the manner that a person gives.</summary>
    public static readonly string[] OfDebts = ["civil", "civil-without-rate", "fee-refund"];

    private const string Interest = "interest";

    public static CalcAnswer Answer(InterestQuestion asked, Terminal terminal) => asked.Head switch
    {
        OfOrder => OnOrder(asked, terminal),
        "civil" => OnDebt(asked, "civil-interest", terminal),
        "civil-without-rate" => OnDebt(asked, "civil-interest-without-rate", terminal),
        "fee-refund" => OnDebt(asked, "recruitment-fee-refund-interest", terminal),
        _ => OnPay(asked, terminal),
    };

    private static CalcAnswer OnPay(InterestQuestion asked, Terminal terminal)
    {
        var law = new LateWageLaw(asked.Jurisdiction, asked.DueOn.PlusDays(1), asked.Law, asked.Rates, asked.Head)
        {
            AppropriationGiven = asked.Appropriation,
        };
        CalcPrint.ThrowIfAny(law.MissingForInterest(Interest), asked.Law);
        ThrowIfSettledByLaw(asked, law);
        Gap[] missing = [.. Missing(asked.AsOf)];
        if (missing.Length > 0 && law.Fine.Exists)
        {
            return FineAlone(asked, law, missing, terminal);
        }

        CalcPrint.ThrowIfAny(missing, asked.Law);
        InterestReckoned ran = To(asked.AsOf);
        CalcAnswer answer = InterestAnswer.Of(
            ran, LateWageInterest.Told(ran, law, asked.DueOn, Basis.Document), law.Rounding!.Value,
            InterestMonths.From(
                asked.AsOf, asked.Months, day => Missing(day).Any() ? null : To(day), law.Rounding.Value),
            terminal);
        return answer with { Figures = [.. answer.Figures, .. BesideInterest(asked, law, ran, terminal)] };

        IEnumerable<Gap> Missing(LocalDate day) => LateWageInterest.Missing(
            asked.Principal, asked.DueOn, day, asked.Payments, law, Interest);

        InterestReckoned To(LocalDate day) =>
            LateWageInterest.Of(asked.Principal, asked.DueOn, day, asked.Payments, law);
    }

    // A fine by days stands by itself; the interest that the law adds to it later may lack its rate.
    private static CalcAnswer FineAlone(
        InterestQuestion asked, LateWageLaw law, IEnumerable<Gap> missing, Terminal terminal)
    {
        Reckoned<Money, Told> fine = LateWageFine.On<Told>(
            asked.Principal, asked.DueOn, asked.AsOf, asked.Payments, law, Basis.Document, "late-fine")!.Value;
        Reasoned<Money, Told> owed = CalcPrint.Found(fine, asked.Law);
        Tell([.. missing, .. ConditionGap(law.Fine, isFined: true)], terminal);
        return new CalcAnswer([new CalcFigure(NameOf(law.Fine), owed.Value, [owed.Because.Reason!])]);
    }

    // A fine of which it is not known that the law asks for no finding is not said to be owed.
    private static string NameOf(LateFineLaw fine) =>
        fine.IsOwedWithoutFinding ? "late-fine" : "late-fine-if-the-finding-is-made";

    private static IEnumerable<Gap> ConditionGap(LateFineLaw fine, bool isFined) =>
        isFined && fine.MissingOfCondition("late-fine-owed") is { } gap ? [gap] : [];

    private static void Tell(IEnumerable<Gap> gaps, Terminal terminal)
    {
        foreach (Gap gap in gaps)
        {
            terminal.Error.WriteLine(
                $"{gap.Figure}: {Wording.For("en").Say(gap)}; the other figures are without it");
        }
    }

    // What a person says never takes the place of what the law on file says.
    private static void ThrowIfSettledByLaw(InterestQuestion asked, LateWageLaw law)
    {
        if (law.AnnualFraction is { IsFound: true, Value: > 0m } && law.Bases.IsFound
            && !law.Bases.Value.Contains(asked.Head))
        {
            throw new RefusedException(
                RefusedBecause.CodeUnknown, "--head", $"\"{asked.Head}\"",
                $"order, civil, civil-without-rate, fee-refund, or one of {string.Join(", ", law.Bases.Value)}",
                "correct the head");
        }

        if (asked.Rates.Count > 0 && law.AnnualFraction.IsFound)
        {
            throw Settled("--rate", law.AnnualFraction.Authority);
        }

        if (asked.Appropriation is not null && law.AppropriationRule.IsFound)
        {
            throw Settled("--appropriation", law.AppropriationRule.Authority);
        }
    }

    private static RefusedException Settled(string option, Authority authority) => new(
        RefusedBecause.CodeUnknown, option, $"one given, where {authority.File} has \"{authority.Figure}\"",
        "what the law on file has and nothing beside it",
        "leave it out, choose another reading with --reading, or give the whole rule without --jurisdiction");

    private static IEnumerable<CalcFigure> BesideInterest(
        InterestQuestion asked, LateWageLaw law, InterestReckoned ran, Terminal terminal)
    {
        Money left = Rounding.By(law.Rounding!.Value, ran.PrincipalOpen);
        (Reasoned<Money, Told>? surcharge, Gap? missing) = Surcharge.OnArrears<Told>(
            left, asked.DueOn, asked.AsOf, law, Basis.Document, "surcharge");
        if (surcharge is { } apart)
        {
            yield return new CalcFigure("surcharge-if-the-finding-is-made", apart.Value, [apart.Because.Reason!]);
        }

        Reckoned<Money, Told>? fine = LateWageFine.On<Told>(
            asked.Principal, asked.DueOn, asked.AsOf, asked.Payments, law, Basis.Document, "late-fine");
        if (fine?.Figure is { } owed)
        {
            yield return new CalcFigure(NameOf(law.Fine), owed.Value, [owed.Because.Reason!]);
        }

        IEnumerable<Gap> gaps = [.. fine?.Missing ?? [], .. ConditionGap(law.Fine, fine?.Figure is not null)];
        Tell(missing is null ? gaps : gaps.Prepend(missing), terminal);
    }

    private static CalcAnswer OnOrder(InterestQuestion asked, Terminal terminal)
    {
        string forum = asked.Forum ?? throw new RefusedException(
            RefusedBecause.CodeUnknown, "--forum", "none", "the forum that made the order",
            MissingForum(asked) ?? "give --forum");
        forum = KnownWords.Of("forum", forum, asked.Law, asked.Jurisdiction);
        var law = new OrderInterestLaw(asked.Jurisdiction, forum, asked.DueOn, asked.Law);
        CalcPrint.ThrowIfAny(law.Missing(Interest), asked.Law);
        return Reckoned(asked, law.Rule with { Appropriation = asked.Appropriation }, law.FirstDay, terminal);
    }

    private static string? MissingForum(InterestQuestion asked) =>
        asked.Law.File($"{asked.Jurisdiction}/order-interest") is { } file ? MissingWords.Of(file, "forum") : null;

    // The rate of each day, from the day after the due day to the last, both included.
    private static CalcAnswer OnDebt(InterestQuestion asked, string name, Terminal terminal)
    {
        string id = $"{asked.Jurisdiction}/{name}";
        LocalDate first = asked.DueOn.PlusDays(1);
        LocalDate end = LocalDate.Max(asked.AsOf, InterestMonths.DaysFrom(asked.AsOf, asked.Months).Last());
        IReadOnlyList<LawSpan<decimal>> spans = asked.Law.Figures(id, new DateInterval(asked.DueOn, end.PlusDays(1)));
        CalcPrint.ThrowIfAny(
            spans.Where(span => span.From <= asked.AsOf && span.To >= first)
                .Select(span => span.LookUp.GapFor(Interest)),
            asked.Law);
        LawEnquiry law = new LawOfDay(asked.Law, asked.Jurisdiction, first, LawTerms.None).Enquire(Interest, true);
        string count = law.Rule("day-count");
        RoundingRule rounding = law.Rounding();
        CalcPrint.ThrowIfAny(law.Missing, asked.Law);
        var rule = new InterestRule
        {
            Rates = [.. spans.Where(span => span.LookUp.IsFound).Select(span =>
                new InterestRate(span.From, span.To, span.LookUp.Value) { Authorities = [span.LookUp.Authority] })],
            Method = InterestMethods.Named(asked.Method ?? "") ?? throw new RefusedException(
                RefusedBecause.KeyMissing, "--method", "none", "simple or compound, which the law on file does not say",
                $"give --method: {string.Join(", ", InterestMethods.Names)}"),
            DayCount = DayCounts.Named(count) ?? throw new RefusedException(
                RefusedBecause.CodeUnknown, $"{asked.Jurisdiction}/day-count", $"\"{count}\"",
                $"one of {string.Join(", ", DayCounts.Names)}", "correct the law file"),
            FirstDay = EndOfSpan.In,
            LastDay = EndOfSpan.In,
            Appropriation = asked.Appropriation,
            Rounding = new InterestRounding(InterestRoundingStep.AtTheEnd, rounding),
            Authorities = law.TakeAuthorities(),
        };
        return Reckoned(asked, rule, first, terminal);
    }

    private static CalcAnswer Reckoned(
        InterestQuestion asked, InterestRule rule, LocalDate first, Terminal terminal)
    {
        CalcPrint.ThrowIfAny(rule.Missing(first, asked.AsOf, asked.Payments, Interest), asked.Law);
        InterestReckoned ran = To(asked.AsOf);
        return InterestAnswer.Of(
            ran, InterestReasons.Of(ran, rule, Basis.Document), rule.Rounding.Rule,
            InterestMonths.From(
                asked.AsOf, asked.Months, day => rule.Missing(first, day, [], "").Any() ? null : To(day),
                rule.Rounding.Rule),
            terminal);

        InterestReckoned To(LocalDate day) =>
            InterestReckoning.Of(rule, asked.Principal, first, day, asked.Payments);
    }
}

/// <summary>The figures that every kind of interest has.</summary>
internal static class InterestAnswer
{
    public static CalcAnswer Of(
        InterestReckoned ran, Reason because, RoundingRule rounding, IReadOnlyList<InterestMonth> months,
        Terminal terminal)
    {
        UnroundedMoney zero = UnroundedMoney.Zero(ran.Interest.Currency);
        if (ran.PaidBeyond.Amount > 0m)
        {
            terminal.Error.WriteLine(
                $"paid-beyond: more was paid than was open or than the appropriation lets a payment pay: "
                + $"{Wording.For("en").Dress(Operand.Of(ran.PaidBeyond))}");
        }

        return new CalcAnswer(
        [
            new("interest", ran.Interest, [because]),
            new("interest-per-day-after", Rounding.By(rounding, ran.PerDayAfter ?? zero), []),
            .. ran.Payments.Count == 0
                ? Array.Empty<CalcFigure>()
                :
                [
                    new("principal-open", Rounding.By(rounding, ran.PrincipalOpen), []),
                    new("interest-open", Rounding.By(rounding, ran.InterestOpen), []),
                    new("owed", Rounding.By(rounding, ran.Owed), []),
                ],
            .. ran.PaidBeyond.Amount > 0m
                ? [new CalcFigure("paid-beyond", Rounding.By(rounding, ran.PaidBeyond), [])]
                : Array.Empty<CalcFigure>(),
        ])
        {
            Interest = new CalcInterest(ran, months),
        };
    }

}
