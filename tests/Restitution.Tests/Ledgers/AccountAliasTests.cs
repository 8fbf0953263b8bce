using Restitution.Ledgers;

namespace Restitution.Tests.Ledgers;

public sealed class AccountAliasTests
{
    [Theory]
    [InlineData("123-4-56789-0", "1234567890", AliasMatch.InFull)]
    [InlineData("123-4-56789-0", "SICOTHBK/123 4 56789 0", AliasMatch.InFull)]
    [InlineData("123-4-56789-0", "1234567891", null)]
    [InlineData("123-4-56789-0", "…7890", AliasMatch.ByMask)]
    [InlineData("123-4-56789-0", "...7890", AliasMatch.ByMask)]
    [InlineData("123-4-56789-0", "****7890", AliasMatch.ByMask)]
    [InlineData("123-4-56789-0", "xxx-x-x6789-x", AliasMatch.ByMask)]
    [InlineData("123-4-56789-0", "XXX-X-X6789-X", AliasMatch.ByMask)]
    [InlineData("123-4-56789-0", "XXX-X-X6780-X", null)]
    [InlineData("123-4-56789-0", "XXX-X-6789-XX", null)]
    [InlineData("123-4-56789-0", "12XXXXXX90", AliasMatch.ByMask)]
    [InlineData("123-4-56789-0", "12XXXXX90", null)]
    [InlineData("123-4-56789-0", "12…90", AliasMatch.ByMask)]
    [InlineData("123-4-56789-0", "13…90", null)]
    [InlineData("XXX-X-X6789-X", "XXX-X-X6789-X", AliasMatch.InFull)]
    [InlineData("XXX-X-X6789-X", "…7890", null)]
    [InlineData("GB82 WEST 1234 5698 7654 32", "gb82west12345698765432", AliasMatch.ByIban)]
    [InlineData("GB82 WEST 1234 5698 7654 32", "98765432", AliasMatch.ByIban)]
    [InlineData("GB82 WEST 1234 5698 7654 32", "8765432", null)]
    [InlineData("GB82 WEST 1234 5698 7654 32", "…5432", AliasMatch.ByMask)]
    public void A_number_is_that_of_an_account_by_a_stated_rule_or_not_at_all(
        string known, string written, AliasMatch? expected)
    {
        Assert.Equal(expected, Alias(known).With(Alias(written)));
        Assert.Equal(expected, Alias(written).With(Alias(known)));
    }

    [Theory]
    [InlineData("+66 81 234 5678", "081-234-5678", AliasMatch.ByPhone)]
    [InlineData("+66 (0)81 234 5678", "0812345678", AliasMatch.ByPhone)]
    [InlineData("0066812345678", "812345678", AliasMatch.ByPhone)]
    [InlineData("+66 81 234 5678", "+856 20 81 234 5678", null)]
    [InlineData("+66 81 234 5678", "081-234-5679", null)]
    [InlineData("+65 8123 4567", "81234567", AliasMatch.ByPhone)]
    [InlineData("+66 81 234 5678", "2345678", null)]
    [InlineData("+66 81 234 5678", "XXX-XXX-5678", AliasMatch.ByMask)]
    public void The_phone_of_a_wallet_is_the_same_with_or_without_a_countrys_prefix(
        string wallet, string written, AliasMatch? expected)
    {
        AccountAlias known = AccountAlias.Read(wallet, isWallet: true).Alias!;

        Assert.Equal(expected, known.With(Alias(written)));
        Assert.Equal(expected, Alias(written).With(known));
    }

    [Fact]
    public void Two_accounts_in_full_are_not_one_because_they_end_alike() =>
        Assert.Null(Alias("0812345678").With(Alias("66812345678")));

    [Theory]
    [InlineData("GB83 WEST 1234 5698 7654 32", AliasFault.IbanChecksum)]
    [InlineData("GB82 WEST 1234 5698 7654 23", AliasFault.IbanChecksum)]
    [InlineData("…789", AliasFault.TooFewFigures)]
    [InlineData("XXX-X-XX789-X", AliasFault.TooFewFigures)]
    [InlineData("12", AliasFault.TooFewFigures)]
    [InlineData("", AliasFault.TooFewFigures)]
    public void A_number_that_names_nothing_is_refused(string written, AliasFault fault)
    {
        AliasReading reading = AccountAlias.Read(written);

        Assert.Null(reading.Alias);
        Assert.Equal(fault, reading.Fault);
    }

    [Theory]
    [InlineData("123-4-56789-0", "…7890")]
    [InlineData("XXX-X-X6789-X", "…6789")]
    [InlineData("GB82 WEST 1234 5698 7654 32", "…5432")]
    public void It_prints_four_figures_alone(string written, string printed) =>
        Assert.Equal(printed, Alias(written).ToString());

    private static AccountAlias Alias(string written) => AccountAlias.Read(written).Alias!;
}
