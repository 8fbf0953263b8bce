using System.Globalization;
using System.Text;
using NodaMoney;

namespace Restitution.Documents;

/// <summary>An amount in Thai words: เก้าพันสามร้อยบาทห้าสิบสตางค์; a whole amount ends with ถ้วน.</summary>
/// <remarks>Read as the Royal Society's rules read it: ยี่สิบ for twenty, เอ็ด for a last one after anything.</remarks>
internal static class ThaiAmount
{
    private const int MillionPlaces = 6;

    private static readonly string[] Digits =
        ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];

    private static readonly string[] Places = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"];

    public static string InWords(Money amount, CurrencyWording names)
    {
        AmountParts parts = AmountParts.Of(amount);
        string sign = parts.IsNegative ? "ลบ" : "";
        string minor = parts.Minor == 0 ? "ถ้วน" : Number(parts.Minor) + (names.Minor ?? "หน่วยย่อย");
        return parts.Whole == 0 && parts.Minor > 0
            ? sign + minor
            : $"{sign}{Number(parts.Whole)}{names.Major}{minor}";
    }

    private static string Number(long number)
    {
        string written = number.ToString(CultureInfo.InvariantCulture);
        if (number < 10)
        {
            return Digits[number];
        }

        var words = new StringBuilder();
        for (int index = 0; index < written.Length; index++)
        {
            int place = written.Length - 1 - index;
            words.Append(Digit(written[index] - '0', place % MillionPlaces, isFirst: index == 0));
            if (place > 0 && place % MillionPlaces == 0)
            {
                words.Append("ล้าน");
            }
        }

        return words.ToString();
    }

    private static string Digit(int digit, int place, bool isFirst) => (digit, place) switch
    {
        (0, _) => "",
        (1, 0) => isFirst ? Digits[1] : "เอ็ด",
        (1, 1) => Places[1],
        (2, 1) => "ยี่" + Places[1],
        _ => Digits[digit] + Places[place],
    };
}
