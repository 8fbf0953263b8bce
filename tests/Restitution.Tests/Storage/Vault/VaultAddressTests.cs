using Restitution.Storage.Refusals;
using Restitution.Storage.Vault;

namespace Restitution.Tests.Storage.Vault;

public sealed class VaultAddressTests
{
    public static TheoryData<string> Tricks =>
    [
        "", ".", "..", "../BANK-01", "..\\BANK-01", "/etc/passwd", "C:", "BANK-01/..", "BANK-01/", "BANK-01\n",
        "BANK-01\0", "BANK-01 ", " BANK-01", "bank-01", "BANK_01", "BANK.01", "%2E%2E", "BANK-01?x=1", "BANK-01#x",
        "CON", "NUL", "COM1", "LPT9", "ＢＡＮＫ", "BANK‑01", "ธนาคาร", "-BANK", "1BANK", "BANK--01", "BANK-",
        "AAAAAAAAAAAAAAAAA", "A-1-2-3-4-5",
    ];

    [Theory]
    [MemberData(nameof(Tricks))]
    public void What_is_no_code_is_refused_and_not_repeated(string trick)
    {
        RefusedException exception =
            Assert.Throws<RefusedException>(() => VaultAddress.Of(trick, trick));

        Assert.Equal(2, exception.Refusals.Count);
        Assert.All(exception.Refusals, refusal => Assert.Equal(RefusedBecause.VaultAddressMalformed, refusal.Because));
        Assert.Throws<RefusedException>(() => VaultAddress.CaseOf(trick));
        if (trick.Length > 3 && !"BANK-01".StartsWith(trick, StringComparison.Ordinal))
        {
            Assert.DoesNotContain(trick, exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("A")]
    [InlineData("BANK-01")]
    [InlineData("RN-2021-007")]
    [InlineData("CONSOLE")]
    [InlineData("AAAAAAAAAAAAAAAA-1-2-3-4")]
    public void Codes_are_addresses(string code) =>
        Assert.Equal($"{code}/{code}", VaultAddress.Of(code, code).ToString());
}
