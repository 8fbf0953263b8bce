using System.Text;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Intake.Corrections;
using Restitution.Intake.Rows;
using Restitution.Intake.Text;

namespace Restitution.Intake.Passes;

/// <summary>Reads a row that was set aside by the text that a person put in its place.</summary>
/// <remarks>
/// The same reader reads it at the same place. The row as it stands is kept beside the correction, also where the
/// corrected text is at fault again.
/// </remarks>
internal static class CorrectedRow
{
    public static RowOutcome Read(
        SheetPass pass, TableRow row, QuarantinedRow aside, Correction correction, char? delimiter)
    {
        if (!CorrectionSet.Fits(correction, aside.RawText))
        {
            return SetAside([.. aside.Faults, DoesNotFit(
                "a correction of another text than the row's", "the row as it stands, word for word, in original")],
                aside.ReadableAmount);
        }

        (TableRow? corrected, string found) = Of(row, correction.Corrected, delimiter);
        if (corrected is null)
        {
            return SetAside([.. aside.Faults, DoesNotFit(found, "one row in the form of its file")],
                aside.ReadableAmount);
        }

        correction = correction with { AlsoChanged = Beside(aside.Faults, row, corrected, pass) };
        pass.TakeBack();
        return pass.Read(corrected) switch
        {
            AcceptedRow accepted => new AcceptedRow(
                accepted.Record with { Correction = correction }, new RawText(aside.RawText), accepted.Book),
            SetAsideRow again => SetAside(again.Row.Faults, again.Row.ReadableAmount),
            LeftOutRow left => new LeftOutRow(
                left.Row with { RawText = aside.RawText, Correction = correction }),
            var other => throw new InvalidOperationException($"{other.GetType()} is no outcome of a row."),
        };

        SetAsideRow SetAside(IReadOnlyList<RowFault> faults, NodaMoney.Money? readable) =>
            new(aside with { Faults = faults, ReadableAmount = readable, Correction = correction });
    }

    // A fault of the whole row may be in any cell.
    private static string[] Beside(
        IReadOnlyList<RowFault> faults, TableRow row, TableRow corrected, SheetPass pass) =>
        faults.Any(fault => fault.Column is null)
            ? []
            :
            [
                .. from index in Enumerable.Range(0, Math.Max(row.CellCount, corrected.CellCount))
                   where TextAt(row, index) != TextAt(corrected, index)
                       && !faults.Any(fault => pass.CellsOf(fault.Column!).Contains(index))
                   select CellName.Column(index),
            ];

    private static string TextAt(TableRow row, int index) => index < row.CellCount ? row.Text(index) : "";

    private static RowFault DoesNotFit(string found, string wanted) =>
        new(FaultKind.CorrectionDoesNotFit, null, found, wanted);

    private static (TableRow? Row, string Found) Of(TableRow row, string corrected, char? delimiter) =>
        delimiter is { } mark ? OfText(row, corrected, mark) : OfCells(row, corrected);

    private static (TableRow? Row, string Found) OfText(TableRow row, string corrected, char delimiter)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(corrected));
        using var finder = new DelimitedRows(bytes, TextEncoding.Named("utf-8")!, delimiter);
        var made = new TableRow { Exhibit = row.Exhibit };
        if (!finder.Next(made))
        {
            return (null, "no text");
        }

        if (finder.Next(new TableRow { Exhibit = row.Exhibit }))
        {
            return (null, "a corrected text of several rows");
        }

        (made.FirstLineNumber, made.LastLineNumber) = (row.FirstLineNumber, row.LastLineNumber);
        return (made, "");
    }

    // A cell that was not changed keeps its bytes and its kind.
    private static (TableRow? Row, string Found) OfCells(TableRow row, string text)
    {
        string before = row.Raw.ToString();
        string[] original = before.Split('\t');
        string[] corrected = text.TrimEnd('\r', '\n').Split('\t');
        if (original.Length > Math.Max(row.CellCount, 1))
        {
            return (null, "a row whose cells hold tabs, which part the cells of a correction");
        }

        if (Array.Exists(corrected, cell => cell.AsSpan().ContainsAny('\r', '\n'))
            && !before.AsSpan().ContainsAny('\r', '\n'))
        {
            return (null, "a corrected text of several rows");
        }

        var made = new TableRow
        {
            Exhibit = row.Exhibit,
            Sheet = row.Sheet,
            SheetInPlaces = row.SheetInPlaces,
            FirstLineNumber = row.FirstLineNumber,
            LastLineNumber = row.LastLineNumber,
            Raw = row.Raw,
        };
        using var bytes = new MemoryStream();
        for (int index = 0; index < corrected.Length; index++)
        {
            bool isSame = index < original.Length && original[index] == corrected[index];
            byte[] cell = isSame ? row.Utf8(index).ToArray() : Encoding.UTF8.GetBytes(corrected[index]);
            CellKind kind = isSame ? row.Kind(index) : TypedCell.KindOf(corrected[index], row.Kind(index));
            made.Add((int)bytes.Position, cell.Length, kind);
            bytes.Write(cell);
        }

        made.Bytes = bytes.ToArray();
        return (made, "");
    }
}

/// <summary>What a cell of a workbook is, after a person has typed another text into it.</summary>
/// <remarks>
/// A figure is text from then on, and read by the marks of its column: 1.234 may be a thousand or one and a bit. A day
/// or a time in the form in which the workbook's own are shown has one reading and stays what it was.
/// </remarks>
internal static class TypedCell
{
    public static CellKind KindOf(string text, CellKind before) => before switch
    {
        CellKind.Day when LocalDatePattern.Iso.Parse(text).Success => CellKind.Day,
        CellKind.Time when LocalTimePattern.ExtendedIso.Parse(text).Success => CellKind.Time,
        _ => CellKind.Text,
    };
}
