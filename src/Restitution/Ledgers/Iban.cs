namespace Restitution.Ledgers;

/// <summary>An international bank account number (ISO 13616).</summary>
internal static class Iban
{
    private const int LengthLeast = 15;
    private const int LengthMost = 34;
    private const int Modulus = 97;
    private const int CountryAndCheck = 4;
    private const int DomesticLengthLeast = 8;
    private const int ValueOfA = 10;

    /// <summary>Two letters, two check figures, eleven to thirty letters or figures.</summary>
    public static bool IsShaped(string compared) => compared.Length is >= LengthLeast and <= LengthMost
        && char.IsAsciiLetterUpper(compared[0]) && char.IsAsciiLetterUpper(compared[1])
        && char.IsAsciiDigit(compared[2]) && char.IsAsciiDigit(compared[3])
        && compared.All(char.IsAsciiLetterOrDigit);

    /// <summary>Whether the check figures fit: MOD 97-10 of ISO 7064.</summary>
    public static bool Fits(string compared)
    {
        int rest = 0;
        foreach (char sign in compared[CountryAndCheck..] + compared[..CountryAndCheck])
        {
            int figure = char.IsAsciiDigit(sign) ? sign - '0' : sign - 'A' + ValueOfA;
            rest = ((rest * (figure < ValueOfA ? 10 : 100)) + figure) % Modulus;
        }

        return rest == 1;
    }

    /// <summary>Whether a bank's own number stands at the end of it.</summary>
    public static bool EndsWith(string iban, string number) =>
        number.Length >= DomesticLengthLeast && iban.AsSpan(CountryAndCheck).EndsWith(number, StringComparison.Ordinal);
}
