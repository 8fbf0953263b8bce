using Restitution.Intake.Statements;
using static Restitution.Tests.Ledgers.SeededStatement;

namespace Restitution.Tests.Intake;

/// <summary>What an altered statement would show is gathered however long the statement is.</summary>
public sealed class SignalTallyTests
{
    [Fact]
    public void Three_million_bookings_of_one_weekday_are_counted()
    {
        const int Bookings = 3_200_000;
        var tally = new SignalTally();
        for (int count = 0; count < Bookings; count++)
        {
            tally.Add(Line(1, new NodaTime.LocalDate(2019, 3, 13), 1m, null, "a"));
        }

        Assert.Empty(tally.Of(Follow([]), null, null, isNewestFirst: false));
    }
}
