namespace Restitution.Intake.Written;

/// <summary>Takes signs, brackets and marks of the side off one written amount, and keeps what they said.</summary>
/// <remarks>
/// A minus and a mark of money out say the same or, as banks that take a debit back write it, the opposite: which of
/// the two is not known from the cell, so that it has two readings.
/// </remarks>
internal sealed class AmountSigns(AmountMarks marks, NormalisationCounts counts)
{
    private bool isMinus;
    private bool isDebit;

    public bool IsNegative => isMinus || isDebit;

    public bool HasTwoReadings => isMinus && isDebit;

    /// <summary>The figure with its currency, without side, sign and brackets.</summary>
    public string TakeOff(string plain) => WithoutSign(WithoutSide(plain));

    /// <summary>What is left when the currency is gone; a second sign is no sign and stays.</summary>
    public string TakeOffInner(string figures)
    {
        string rest = isDebit ? figures : WithoutSide(figures);
        return isMinus ? rest : WithoutSign(rest);
    }

    private string WithoutSide(string plain)
    {
        foreach ((IReadOnlyList<string> sides, bool debits) in new[] { (marks.Credit, false), (marks.Debit, true) })
        {
            foreach (string side in sides.Where(side => side.Length > 0))
            {
                if (WithoutMark(plain, side) is { } rest)
                {
                    isDebit = debits;
                    counts.Add(Normalisation.SideMark);
                    return rest;
                }
            }
        }

        return plain;
    }

    private static string? WithoutMark(string plain, string side)
    {
        if (plain.Length <= side.Length)
        {
            return null;
        }

        // The last letter of "SGD" is no mark of the side.
        if (plain.EndsWith(side, StringComparison.OrdinalIgnoreCase)
            && !(char.IsAsciiLetter(side[0]) && char.IsAsciiLetter(plain[^(side.Length + 1)])))
        {
            return plain[..^side.Length].TrimEnd();
        }

        return plain.StartsWith(side, StringComparison.OrdinalIgnoreCase) && !char.IsLetter(plain[side.Length])
            ? plain[side.Length..].TrimStart()
            : null;
    }

    private string WithoutSign(string plain)
    {
        if (plain.Length > 2 && plain[0] == '(' && plain[^1] == ')')
        {
            counts.Add(Normalisation.BracketedSign);
            isMinus = true;
            return plain[1..^1].Trim();
        }

        if (plain.Length > 1 && plain[^1] is '-' or '+' or '\u2212')
        {
            counts.Add(Normalisation.TrailingSign);
            isMinus = plain[^1] != '+';
            return plain[..^1].TrimEnd();
        }

        if (plain.Length > 1 && plain[0] is '-' or '+' or '\u2212')
        {
            isMinus = plain[0] != '+';
            return plain[1..].TrimStart();
        }

        return plain;
    }
}
