using System.Globalization;

namespace NodaMoney;

/// <summary>A written amount taken apart: its sign, its digits, and the code or symbol beside them.</summary>
/// <remarks>
/// From the first digit to the last is the number; what stands on one side of it, signs and spaces aside, is the
/// currency. Two signs, or something on both sides, have no one reading and are refused.
/// </remarks>
internal readonly record struct MoneyText(bool IsNegative, string Number, string Currency)
{
    public const NumberStyles Styles = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;

    public const string Wanted = "wanted one number, with an ISO 4217 code or the symbol of one currency beside it";

    private const string Signs = "+-\u2212";

    /// <summary>The parts, or none when there is no one reading.</summary>
    public static MoneyText? Of(string text)
    {
        int first = text.AsSpan().IndexOfAnyInRange('0', '9');
        int last = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        if (first < 0)
            return null;

        string before = text[..first];
        string after = text[(last + 1)..];
        bool isInParentheses = before.Contains('(') && after.Contains(')');
        string signs = string.Concat((before + after).Where(Signs.Contains));
        if (signs.Length + (isInParentheses ? 1 : 0) > 1)
            return null;

        string currencyBefore = WithoutSigns(before, isInParentheses);
        string currencyAfter = WithoutSigns(after, isInParentheses);
        if (currencyBefore.Length > 0 && currencyAfter.Length > 0)
            return null;

        bool isNegative = isInParentheses || (signs.Length == 1 && signs != "+");
        return new MoneyText(isNegative, text[first..(last + 1)], currencyBefore + currencyAfter);
    }

    /// <summary>The currency that is meant, or none and what was wanted instead.</summary>
    public CurrencyInfo? CurrencyIn(IFormatProvider? provider, out string wanted)
    {
        if (provider is CurrencyInfo expected)
        {
            wanted = $"wanted an amount in {expected.Code}";
            return Currency.Length == 0 || Currency == expected.Code || Currency == expected.Symbol ? expected : null;
        }

        wanted = Wanted;
        return CurrencyTable.Find(Currency) ?? OfSymbol(Currency, ref wanted);
    }

    private static CurrencyInfo? OfSymbol(string symbol, ref string wanted)
    {
        CurrencyInfo[] candidates = symbol == CurrencyInfo.GenericCurrencySign
            ? []
            : [.. CurrencyTable.All.Where(currency => currency.Symbol == symbol)];
        if (candidates.Length > 1)
        {
            string codes = string.Join(", ", candidates.Select(currency => currency.Code));
            wanted = $"wanted a code, as \"{symbol}\" stands for {codes}";
        }

        return candidates.Length == 1 ? candidates[0] : null;
    }

    private static string WithoutSigns(string side, bool isInParentheses) => string.Concat(side.Where(letter =>
        !char.IsWhiteSpace(letter) && !Signs.Contains(letter) && !(isInParentheses && letter is '(' or ')')));
}
