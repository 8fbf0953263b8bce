using System.Buffers;

namespace Restitution.Intake.Messages.Mt940;

/// <summary>Which mark stands before the decimals of the amounts at the beginning of a file.</summary>
/// <remarks>
/// A dot is proposed where amounts have one before two digits and none has a comma. Where both occur, the standard
/// holds as long as the comma is not the rarer; else a person decides.
/// </remarks>
internal readonly record struct Mt940MarkEvidence(int AmountCount, int CommaCount, int DotCount)
{
    private const int DayAndCurrency = 9;

    private static readonly SearchValues<byte> Figures = SearchValues.Create("0123456789,."u8);

    public static Mt940MarkEvidence Of(ReadOnlySpan<byte> sample)
    {
        (int all, int commas, int dots) = (0, 0, 0);
        ReadOnlySpan<byte> text = MessageEncoding.AsUtf8(sample);
        foreach (Range range in text.SplitAny((byte)'\r', (byte)'\n'))
        {
            ReadOnlySpan<byte> figures = AmountOf(text[range]);
            if (figures.IsEmpty)
            {
                continue;
            }

            all++;
            int marks = figures.Count((byte)',') + figures.Count((byte)'.');
            commas += marks == 1 && figures.Contains((byte)',') ? 1 : 0;
            dots += marks == 1 && figures.Length > 3 && figures[^3] == (byte)'.' ? 1 : 0;
        }

        return new Mt940MarkEvidence(all, commas, dots);
    }

    public ProposedMessage Over(ProposedMessage proposed)
    {
        if (DotCount == 0)
        {
            return proposed;
        }

        string dots = $"{DotCount} of {AmountCount} amounts have a dot before two digits";
        string found = CommaCount == 0
            ? $"{dots}: a dot is the decimal mark, which departs from the standard"
            : $"{dots}, and {CommaCount} have the comma of the standard";
        return proposed with
        {
            Layout = CommaCount > 0 ? proposed.Layout : proposed.Layout with
            {
                Marks = proposed.Layout.Marks with { DecimalMark = Mt940Amounts.Dot },
            },
            Evidence = [.. proposed.Evidence, found],
            Undecided = CommaCount == 0 || CommaCount >= DotCount ? proposed.Undecided
                : [.. proposed.Undecided, $"the decimal mark: {found}; amounts with the other are set aside"],
        };
    }

    // The figures of a balance or an entry; empty for all other lines, and for what is neither.
    private static ReadOnlySpan<byte> AmountOf(ReadOnlySpan<byte> line)
    {
        Mt940Tag tag = Mt940Tags.Of(line, out int length);
        ReadOnlySpan<byte> value = line[length..];
        bool isBalance = tag is Mt940Tag.Opening60F or Mt940Tag.Opening60M or Mt940Tag.Closing62F
            or Mt940Tag.Closing62M or Mt940Tag.Available64 or Mt940Tag.Forward65;
        if (!isBalance && tag != Mt940Tag.Entry61)
        {
            return [];
        }

        int at = isBalance ? DayAndCurrency + 1 : EndOfSide(value);
        ReadOnlySpan<byte> rest = at > value.Length ? [] : value[at..];
        int end = rest.IndexOfAnyExcept(Figures);
        return end < 0 ? rest : rest[..end];
    }

    // After the days come one to three letters: a side, and perhaps a funds code.
    private static int EndOfSide(ReadOnlySpan<byte> value)
    {
        int at = Math.Max(0, value.IndexOfAnyExceptInRange((byte)'0', (byte)'9'));
        int letters = value[at..].IndexOfAnyExceptInRange((byte)'A', (byte)'Z');
        return at + Math.Max(0, letters);
    }
}
