using NodaMoney;
using NodaTime;
using Restitution.Interest;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Tests.Samples;

/// <summary>The samples of the README, word for word.</summary>
public sealed class ReadmeSample
{
    [Fact]
    public void The_samples_hold()
    {
        LawOnFile law = LawOnFile.Embedded;

        LookUp<decimal> floor = law.Figure("th/minimum-wage", new LocalDate(2019, 5, 1), new LawKeys("TH-85"));
        Assert.Equal(310m, floor.Value);
        Assert.Equal(Standing.Reported, floor.Authority.Standing);

        LookUp<decimal> notYet = law.Figure("th/minimum-wage", new LocalDate(2031, 1, 1), new LawKeys("TH-85"));
        Assert.Equal(GapKind.LawAfterFile, notYet.Gap!.Kind);

        var late = new LateWageLaw("th", defaultedOn: new LocalDate(2023, 7, 1), law);
        Money unpaid = new(10_000m, CurrencyInfo.FromCode("THB"));

        (Reasoned<Money, Told>? surcharge, Gap? missing) = Surcharge.OnArrears<Told>(
            unpaid, dueOn: new LocalDate(2023, 6, 30), asOf: new LocalDate(2023, 9, 28), late, Basis.Document,
            "W-01/surcharge");
        Assert.Null(missing);
        Assert.Equal(16_500m, surcharge!.Value.Value.Amount);
        Assert.Single(surcharge.Value.Because.Reason!.Alternatives);
    }
}
