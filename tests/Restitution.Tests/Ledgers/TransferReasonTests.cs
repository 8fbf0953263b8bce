using Restitution.Ledgers;
using Restitution.Reasons;
using static Restitution.Tests.Ledgers.MadeAccounts;

namespace Restitution.Tests.Ledgers;

public sealed class TransferReasonTests
{
    [Fact]
    public void A_match_opens_to_its_factors_its_fee_and_its_rows()
    {
        Reason reason = TransferReason.Of(
            Matched("A-01 2019-05-06 -1000.00", "A-02 2019-05-07 985.00").Matches.Single());

        Assert.Equal(
            [
                .. Enumerable.Repeat(Statement.TransferFactor, 6), Statement.TransferFee,
            ],
            reason.Parts.Select(part => part.Statement));
        Assert.Equal(["BANK-A-01:1", "BANK-A-02:1"], reason.Sources.Select(source => source.ToString()));
        // 30 less a fee, 15 a day later, 5 in this direction, 10 as the only one.
        Assert.Equal(new Operand.Number(60m), reason.Result);
        Assert.Equal(60m, reason.Working.OfType<Operand.Number>().Sum(points => points.Value));
    }
}
