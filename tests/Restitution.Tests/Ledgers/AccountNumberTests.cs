using Restitution.Ledgers;

namespace Restitution.Tests.Ledgers;

/// <summary>An account is the same account however a bank dresses its number.</summary>
public sealed class AccountNumberTests
{
    [Theory]
    [InlineData("777-0-00900-0", "7770009000")]
    [InlineData("777 0 00900 0", "7770009000")]
    [InlineData("KASITHBK/777-0-00900-0", "7770009000")]
    [InlineData("KASITHBKXXX/7770009000", "7770009000")]
    [InlineData("gb29 nwbk 6016", "GB29NWBK6016")]
    [InlineData("", "")]
    public void Dress_and_the_banks_code_are_left_out(string written, string compared) =>
        Assert.Equal(compared, AccountNumber.Compared(written));

    [Theory]
    [InlineData("001/12345", "12345")]
    [InlineData("ABC/12345", "12345")]
    [InlineData("1234THBK/12345", "12345")]
    public void What_is_no_banks_code_stays(string written, string other) =>
        Assert.NotEqual(AccountNumber.Compared(other), AccountNumber.Compared(written));
}
