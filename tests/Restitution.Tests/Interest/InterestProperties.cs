using FsCheck;
using FsCheck.Fluent;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Interest;

namespace Restitution.Tests.Interest;

/// <summary>What holds for every principal, rate, span and payment.</summary>
public sealed class InterestProperties
{
    private static readonly Currency Baht = CurrencyInfo.FromCode("THB");
    private static readonly LocalDate First = new(2019, 1, 1);

    private static readonly Config Seeded = Config.QuickThrowOnFailure
        .WithMaxTest(500).WithReplay(20_261_122, 4223).WithQuietOnSuccess(true);

    private static readonly Gen<Question> Questions =
        from principal in Gen.Choose(0, 200_000_000)
        from fractions in Gen.ArrayOf(Gen.Choose(0, 3_000), 3)
        from changes in Gen.ArrayOf(Gen.Choose(0, 900), 2)
        from begin in Gen.Choose(0, 700)
        from length in Gen.Choose(1, 1_100)
        from cut in Gen.Choose(0, 1_100)
        from paidOn in Gen.ArrayOf(Gen.Choose(0, 1_200), 4)
        from paid in Gen.ArrayOf(Gen.Choose(0, 100_000_000), 4)
        from count in Gen.Elements(Enum.GetValues<DayCount>())
        from method in Gen.Elements(Enum.GetValues<InterestMethod>())
        from appropriation in Gen.Elements(Enum.GetValues<Appropriation>())
        select new Question(
            Money.FromMinorUnits(principal, Baht), First.PlusDays(begin), First.PlusDays(begin + length),
            First.PlusDays(begin + (cut % length)),
            [.. paidOn.Zip(paid, (day, amount) => new InterestPayment(
                First.PlusDays(begin + (day % (length + 20))), Money.FromMinorUnits(amount, Baht)))],
            new InterestRule
            {
                Rates =
                [
                    new InterestRate(LocalDate.MinIsoValue, First.PlusDays(changes.Min()), fractions[0] / 10_000m),
                    .. changes[0] == changes[1] ? Array.Empty<InterestRate>() :
                    [
                        new InterestRate(
                            First.PlusDays(changes.Min() + 1), First.PlusDays(changes.Max()), fractions[1] / 10_000m),
                    ],
                    new InterestRate(First.PlusDays(changes.Max() + 1), null, fractions[2] / 10_000m),
                ],
                Method = method,
                DayCount = count,
                FirstDay = EndOfSpan.In,
                LastDay = EndOfSpan.In,
                Appropriation = appropriation,
                Rounding = new InterestRounding(InterestRoundingStep.AtTheEnd, RoundingRule.HalfUpToMinorUnit),
            });

    [Fact]
    public void Simple_unrounded_interest_of_a_span_is_that_of_its_two_parts() => Holds(question =>
    {
        InterestRule simple = question.Rule with { Method = InterestMethod.Simple };
        InterestReckoned whole = question.Of(simple, question.From, question.To, []);
        InterestReckoned before = question.Of(simple, question.From, question.Cut, []);
        InterestReckoned after = question.Of(simple, question.Cut.PlusDays(1), question.To, []);

        // Divisors of 365 × 366 leave repeating decimals: equal to the last but two of the digits that a decimal has.
        return Near(whole.Accrued.Amount, before.Accrued.Amount + after.Accrued.Amount);
    });

    [Fact]
    public void With_payments_to_the_principal_the_second_part_begins_with_what_is_left() => Holds(question =>
    {
        InterestRule simple = question.Rule with
        {
            Method = InterestMethod.Simple, Appropriation = Appropriation.PrincipalOnly,
        };
        InterestReckoned whole = question.Of(simple, question.From, question.To, question.Payments);
        InterestReckoned before = question.Of(simple, question.From, question.Cut, question.Payments);
        InterestReckoned after = InterestReckoning.Of(
            simple, Rounding.HalfUpToMinorUnit(before.PrincipalOpen), question.Cut.PlusDays(1), question.To,
            question.Payments.Where(payment => payment.PaidOn > question.Cut));

        return Near(whole.Accrued.Amount, before.Accrued.Amount + after.Accrued.Amount)
            && whole.PrincipalOpen == after.PrincipalOpen;
    });

    [Fact]
    public void Nothing_is_ever_negative() => Holds(question =>
    {
        InterestReckoned reckoned = question.Of(question.Rule, question.From, question.To, question.Payments);
        return reckoned.Accrued.Amount >= 0m && reckoned.PrincipalOpen.Amount >= 0m
            && reckoned.InterestOpen.Amount >= 0m && reckoned.PaidBeyond.Amount >= 0m
            && reckoned.Strips.All(strip => strip.Interest.Amount >= 0m && strip.Principal.Amount > 0m);
    });

    [Fact]
    public void A_further_payment_never_raises_interest() => Holds(question =>
        question.Of(question.Rule, question.From, question.To, question.Payments).Accrued.Amount
        <= question.Of(question.Rule, question.From, question.To, question.Payments.Skip(1)).Accrued.Amount + Least);

    [Fact]
    public void The_order_of_payments_of_one_day_does_not_matter() => Holds(question =>
    {
        InterestPayment[] oneDay = [.. question.Payments.Select(one => one with { PaidOn = question.Cut })];
        InterestReckoned forth = question.Of(question.Rule, question.From, question.To, oneDay);
        InterestReckoned back = question.Of(question.Rule, question.From, question.To, oneDay.Reverse());
        return forth.Accrued == back.Accrued && forth.Owed == back.Owed && forth.PaidBeyond == back.PaidBeyond;
    });

    [Fact]
    public void What_was_owed_and_ran_is_paid_open_or_told_as_beyond() => Holds(question =>
    {
        InterestReckoned reckoned = question.Of(question.Rule, question.From, question.To, question.Payments);
        decimal paid = reckoned.Payments.Sum(payment => payment.Amount.Amount);
        return Near(
            question.Principal.Amount + reckoned.Accrued.Amount,
            reckoned.Owed.Amount + paid - reckoned.PaidBeyond.Amount);
    });

    // The last two of twenty-eight digits, of sums below a hundred million.
    private const decimal Least = 0.000000000000000001m;

    private static bool Near(decimal left, decimal right) => Math.Abs(left - right) <= Least;

    private static void Holds(Func<Question, bool> holds) =>
        Check.One(Seeded, Prop.ForAll(Arb.From(Questions), holds));

    private sealed record Question(
        Money Principal, LocalDate From, LocalDate To, LocalDate Cut, IReadOnlyList<InterestPayment> Payments,
        InterestRule Rule)
    {
        public InterestReckoned Of(
            InterestRule rule, LocalDate from, LocalDate to, IEnumerable<InterestPayment> payments) =>
            InterestReckoning.Of(rule, Principal, from, to, payments);
    }
}
