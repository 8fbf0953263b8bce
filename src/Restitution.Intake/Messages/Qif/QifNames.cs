namespace Restitution.Intake.Messages.Qif;

/// <summary>The headers of QIF: which list the records below belong to.</summary>
internal static class QifNames
{
    private const string Type = "!type:";

    private static readonly string[] OfBookings = ["bank", "cash", "ccard", "oth a", "oth l"];

    private static readonly string[] LeftOut =
    [
        "cat", "class", "memorized", "invst", "security", "prices", "budget", "tag", "template", "invoice", "bill",
        "tax",
    ];

    /// <summary>A list that the format has and that books no money on an account.</summary>
    public static bool IsLeftOut(string list) => LeftOut.Contains(list);

    /// <summary>A bank account, cash, a card, or an asset or liability that is kept like an account.</summary>
    public static bool IsOfBookings(string list) => OfBookings.Contains(list);

    /// <summary>The list that a header begins, in lower case; null for an option, which begins none.</summary>
    public static string? ListOf(string header)
    {
        string plain = header.Trim().ToLowerInvariant();
        return plain.StartsWith(Type, StringComparison.Ordinal) ? plain[Type.Length..].Trim()
            : plain.StartsWith("!account", StringComparison.Ordinal) ? "account"
            : null;
    }
}
