using NodaTime;
using NodaTime.Text;
using Restitution.Claims;
using Restitution.Interest;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Tests.Claims;

public sealed class LimitationTests
{
    private static readonly LocalDate DueOn = new(2019, 5, 31);
    private static readonly LateWageLaw Law = new("th", DueOn.PlusDays(1), LawOnFile.Embedded);

    // Two years from the due day, the last day included.
    [Theory]
    [InlineData("2021-05-30", true, Statement.InTime)]
    [InlineData("2021-05-31", true, Statement.InTime)]
    [InlineData("2021-06-01", false, Statement.OutOfTime)]
    public void The_last_day_to_claim_is_included(string claimedOn, bool isInTime, Statement statement)
    {
        LocalDate day = LocalDatePattern.Iso.Parse(claimedOn).Value;

        Assert.Equal(isInTime, Limitation.IsInTime(DueOn, day, Law));
        Assert.Equal(statement, Limitation.Told(DueOn, day, Law).Statement);
    }

    [Fact]
    public void A_leap_day_ends_on_the_last_of_february() => Assert.Equal(
        new LocalDate(2022, 2, 28), Limitation.LastDayToClaim(new LocalDate(2020, 2, 29), 2));

    [Fact]
    public void Where_the_period_is_not_on_file_nothing_is_said() => Assert.Null(
        Limitation.IsInTime(DueOn, DueOn, new LateWageLaw("zz", DueOn, LawOnFile.Embedded)));
}
