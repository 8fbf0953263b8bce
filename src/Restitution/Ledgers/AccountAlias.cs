namespace Restitution.Ledgers;

/// <summary>
/// An account's number as one record writes it: in full, masked, as an IBAN, as the phone of a wallet.
/// </summary>
/// <remarks>
/// <code>
/// both in full             equal without spaces, hyphens and a bank's code before a slash
/// IBAN                     ISO 13616, the check figures (ISO 7064, MOD 97-10) must fit; equal in full; a number in
///                          full of eight signs or more is that of an IBAN which ends with it
/// masked, …1234 X-1234-X   figures shown before the first hidden one stand at the start, those after it as far from
///                          the end as in the mask; X, x, * and • hide one figure each, … any number of them; hidden
///                          figures at the start say nothing of the length; four figures must be shown
/// wallet                   figures alone, without zeros before; the shorter ends the longer, has eight figures or
///                          more, and at most five less
/// </code>
/// A mask never stands for two accounts: whoever asks is told of both. It prints as its last four figures.
/// </remarks>
public sealed record AccountAlias
{
    private AccountAlias(AliasKind kind, string compared) => (Kind, Compared) = (kind, compared);

    public AliasKind Kind { get; }

    /// <summary>As it is compared; of a mask with * for each hidden figure and … for any number of them.</summary>
    public string Compared { get; }

    public string Masked => Kind == AliasKind.Masked
        ? AliasMask.Shown(Compared) : AccountNumber.Masked(Compared);

    /// <param name="isWallet">Whether it is the number of a wallet, so that figures in full are a phone's.</param>
    public static AliasReading Read(string written, bool isWallet = false)
    {
        string compared = AccountNumber.Compared(written);
        if (AliasMask.Of(compared) is { } mask)
        {
            return AliasMask.FigureCount(mask) < AliasMask.FiguresLeast
                ? new AliasReading(null, AliasFault.TooFewFigures)
                : new AliasReading(new AccountAlias(AliasKind.Masked, mask), null);
        }

        if (Iban.IsShaped(compared))
        {
            return Iban.Fits(compared)
                ? new AliasReading(new AccountAlias(AliasKind.Iban, compared), null)
                : new AliasReading(null, AliasFault.IbanChecksum);
        }

        return compared.Count(char.IsAsciiDigit) < AliasMask.FiguresLeast
            ? new AliasReading(null, AliasFault.TooFewFigures)
            : new AliasReading(OfWhole(compared, isWallet), null);
    }

    /// <summary>How the two are one number; null where they are not, or where nothing tells.</summary>
    public AliasMatch? With(AccountAlias other) => (Kind, other.Kind) switch
    {
        (AliasKind.Masked, AliasKind.Masked) => Compared == other.Compared ? AliasMatch.InFull : null,
        (AliasKind.Masked, _) => AliasMask.Fits(Compared, other.Compared) ? AliasMatch.ByMask : null,
        (_, AliasKind.Masked) => AliasMask.Fits(other.Compared, Compared) ? AliasMatch.ByMask : null,
        (AliasKind.Wallet, AliasKind.Wallet or AliasKind.Full) or (AliasKind.Full, AliasKind.Wallet) =>
            PhoneNumber.IsSame(Compared, other.Compared) ? AliasMatch.ByPhone : null,
        (AliasKind.Iban, AliasKind.Full) => Iban.EndsWith(Compared, other.Compared) ? AliasMatch.ByIban : null,
        (AliasKind.Full, AliasKind.Iban) => Iban.EndsWith(other.Compared, Compared) ? AliasMatch.ByIban : null,
        _ when Compared != other.Compared => null,
        _ => Kind == AliasKind.Iban ? AliasMatch.ByIban : AliasMatch.InFull,
    };

    public override string ToString() => Masked;

    private static AccountAlias OfWhole(string compared, bool isWallet) =>
        isWallet && PhoneNumber.Figures(compared) is { Length: >= PhoneNumber.FiguresLeast } figures
            ? new AccountAlias(AliasKind.Wallet, figures)
            : new AccountAlias(AliasKind.Full, compared);
}

/// <summary>A number, or why it cannot be one: exactly one of the two.</summary>
public readonly record struct AliasReading(AccountAlias? Alias, AliasFault? Fault);

/// <summary>How a number is written. Numbers are not reused.</summary>
public enum AliasKind
{
    Full = 1,
    Masked = 2,
    Iban = 3,
    Wallet = 4,
}

/// <summary>What is wrong with a number. Numbers are not reused.</summary>
public enum AliasFault
{
    /// <summary>Fewer than four figures are shown: too many accounts end so.</summary>
    TooFewFigures = 1,

    /// <summary>Shaped as an IBAN, and its check figures do not fit.</summary>
    IbanChecksum = 2,
}

/// <summary>What told that a number or a statement is of a known account. Numbers are not reused.</summary>
public enum AliasMatch
{
    InFull = 1,
    ByIban = 2,
    ByMask = 3,
    ByPhone = 4,

    /// <summary>The case says of which account the exhibit is.</summary>
    ByExhibit = 5,

    /// <summary>The exhibit names no number; its holder has one account in the currency.</summary>
    ByHolder = 6,
}
