using System.Globalization;

namespace NodaMoney;

public readonly partial struct Money
{
    public override string ToString() => Amount.ToString("F" + Currency.DecimalDigits, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
