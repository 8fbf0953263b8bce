namespace Restitution.Intake.Messages.Bai2;

/// <summary>What a line of a BAI2 file is; the numbers of records are their codes.</summary>
internal enum Bai2Code
{
    FileHeader = 1,
    GroupHeader = 2,
    Account = 3,
    Entry = 16,
    AccountTrailer = 49,
    Continuation = 88,
    GroupTrailer = 98,
    FileTrailer = 99,

    /// <summary>No record of the standard.</summary>
    Text = 100,
    Blank = 101,
}

/// <summary>Parts a BAI2 file into its records, each with its continuations.</summary>
internal sealed class Bai2Units(MessageLines lines, MessageUnit unit) : MessageUnits<Bai2Code>(lines, unit)
{
    protected override Bai2Code Blank => Bai2Code.Blank;

    public static Bai2Code CodeOf(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> trimmed = line.Trim(" \t\0\u001A"u8);
        if (trimmed.IsEmpty)
        {
            return Bai2Code.Blank;
        }

        bool isRecord = trimmed.Length > 2 && trimmed[2] is (byte)',' or (byte)'/';
        var code = (Bai2Code)(isRecord ? MessageDays.Figures(trimmed[..2]) : 0);
        return code is Bai2Code.FileHeader or Bai2Code.GroupHeader or Bai2Code.Account or Bai2Code.Entry
            or Bai2Code.AccountTrailer or Bai2Code.Continuation or Bai2Code.GroupTrailer or Bai2Code.FileTrailer
            ? code : Bai2Code.Text;
    }

    protected override Bai2Code TagOf(ReadOnlySpan<byte> line) => CodeOf(line);

    protected override bool TakesLines(Bai2Code begun, ReadOnlySpan<byte> line) =>
        begun is not (Bai2Code.Text or Bai2Code.Blank or Bai2Code.Continuation);

    protected override bool GoesOn(Bai2Code begun, Bai2Code line) => line == Bai2Code.Continuation;
}
