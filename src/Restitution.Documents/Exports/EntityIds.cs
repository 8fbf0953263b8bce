using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Restitution.Documents.Exports;

/// <summary>Ids that stay the same from one export of a case to the next, and tell nothing by themselves.</summary>
/// <remarks>
/// The first 40 hexadecimal digits of a SHA-256 over the case's code, a word for what it is, and its code.
/// </remarks>
internal sealed class EntityIds(string caseCode)
{
    private const int Digits = 40;

    public string Of(string what, string code) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{caseCode}\n{what}\n{code}")))[..Digits];

    public string OfPayment(int number) => Of("payment", number.ToString(CultureInfo.InvariantCulture));
}
