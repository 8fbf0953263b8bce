using System.Text;
using NodaMoney;
using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;

namespace Restitution.Intake.Messages.Bai2;

/// <summary>Reads BAI2 balance reports.</summary>
/// <remarks>
/// Source of the format: BAI, Cash Management Balance Reporting Specifications, version 2. The standard lets a file
/// leave out the currency; the layout says it then.
/// </remarks>
internal sealed class Bai2Reader : MessageReader
{
    public override IReadOnlyList<FileFormat> Formats { get; } = [FileFormat.Bai2];

    /// <summary>The first two records are 01 and 02, or 02 and 03, with as many fields as they need.</summary>
    /// <remarks>A table whose rows begin with 01 and 02 has no slash at the end of a row.</remarks>
    public override FileFormat? TellFormat(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> first = [];
        ReadOnlySpan<byte> rest = MessageEncoding.AsUtf8(head);
        while (!rest.IsEmpty)
        {
            int found = rest.IndexOfAny((byte)'\r', (byte)'\n');
            ReadOnlySpan<byte> line = (found < 0 ? rest : rest[..found]).Trim((byte)' ');
            rest = found < 0 ? [] : rest[(found + 1)..];
            if (Bai2Units.CodeOf(line) is Bai2Code.Blank or Bai2Code.Continuation)
            {
                continue;
            }

            if (!first.IsEmpty)
            {
                return AreHeaders(first, line) ? FileFormat.Bai2 : null;
            }

            first = line;
        }

        return null;
    }

    public override IEnumerable<string> Lacks(Layout layout) => MessageEncoding.Lacks(layout);

    public override ProposedMessage Propose(byte[] sample, Layout layout)
    {
        ProposedMessage proposed = MessageEncoding.Propose(sample, layout);
        (int accounts, int named) = CurrenciesIn(sample);
        string found = $"{named} of {accounts} accounts name their currency, or their group does";
        string[] open = accounts == named ? [] : [$"the currency: {found}; the layout names it for the others"];
        return proposed with
        {
            Evidence = [.. proposed.Evidence, found],
            Undecided = [.. proposed.Undecided, .. open],
        };
    }

    public override IEnumerable<RowOutcome> Read(Stream bytes, PassContext context) =>
        new Bai2Pass(context).Outcomes(bytes);

    private static bool AreHeaders(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
        (Bai2Units.CodeOf(first), Bai2Units.CodeOf(second)) switch
        {
            (Bai2Code.FileHeader, Bai2Code.GroupHeader) => first.Count((byte)',') >= 7 && second.Count((byte)',') >= 4,
            (Bai2Code.GroupHeader, Bai2Code.Account) => first.Count((byte)',') >= 4,
            _ => false,
        }
        && (first[^1] == (byte)'/' || second[^1] == (byte)'/');

    private static (int Accounts, int Named) CurrenciesIn(byte[] sample)
    {
        (int accounts, int named) = (0, 0);
        bool isGroupNamed = false;
        ReadOnlySpan<byte> rest = MessageEncoding.AsUtf8(sample);
        foreach (Range range in rest.SplitAny((byte)'\r', (byte)'\n'))
        {
            ReadOnlySpan<byte> line = rest[range];
            switch (Bai2Units.CodeOf(line))
            {
                case Bai2Code.GroupHeader:
                    isGroupNamed = IsCurrency(line, 5);
                    break;
                case Bai2Code.Account:
                    accounts++;
                    named += isGroupNamed || IsCurrency(line, 1) ? 1 : 0;
                    break;
                default:
                    break;
            }
        }

        return (accounts, named);
    }

    private static bool IsCurrency(ReadOnlySpan<byte> record, int index)
    {
        var fields = new Bai2Fields(record);
        for (; index > 0; index--)
        {
            fields.Next();
        }

        return CurrencyInfo.TryFromCode(Encoding.UTF8.GetString(fields.Next()), out _);
    }
}
