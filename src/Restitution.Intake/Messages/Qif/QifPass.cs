using System.Text;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Messages.Markup;
using Restitution.Intake.Passes;
using Restitution.Intake.Text;

namespace Restitution.Intake.Messages.Qif;

/// <summary>One pass over a QIF file: an outcome for each record and each header. A place is its lines.</summary>
internal sealed class QifPass
{
    private const int ShownBytes = 1024;

    private readonly PassContext context;
    private readonly TextEncoding encoding;
    private readonly ByteWindow window;
    private readonly Letters letters;
    private readonly QifRecords records;
    private readonly QifEntries entries;
    private string account;
    private string list = "";
    private QifStatement? statement;

    public QifPass(Stream bytes, PassContext context)
    {
        this.context = context;
        account = context.Layout.Account ?? "";
        encoding = TextEncoding.Named(context.Layout.Encoding!)!;
        letters = new Letters(encoding, context.Row.Texts);
        window = new ByteWindow(Letters.Narrowed(bytes, encoding), countsLines: true);
        records = new QifRecords(window);
        entries = new QifEntries(context.Layout, context.Row, letters);
    }

    public IEnumerable<RowOutcome> Outcomes()
    {
        MarkupEncoding.RequireLayouts(window, encoding, context.Exhibit);
        QifUnit unit;
        while ((unit = records.Next()) != QifUnit.End)
        {
            yield return Take(unit);
        }
    }

    private RowOutcome Take(QifUnit unit)
    {
        if (unit == QifUnit.TooLong)
        {
            var beginning = letters.Of(window.Rest[..Math.Min(ShownBytes, records.Length)]);
            return new EntryPlace(Lines(), new(beginning), null).SetAside(
                FaultKind.FieldTooLong, "more than a record holds, of which the first is kept", "a caret before that");
        }

        EntryPlace place = Here();
        if (!letters.CanDecode(window.Rest[..records.Length]) && place.Correction is null)
        {
            return place.SetAside(
                FaultKind.TextCannotBeDecoded, letters.WhatIsNoLetter(window.Rest[..records.Length]),
                $"text in {letters.Name}");
        }

        if (unit == QifUnit.Header)
        {
            TakeHeader(letters.Of(records.Line(0)), place);
            return place.LeftOut(IgnoredBecause.MessageHeading);
        }

        return TakeRecord(place);
    }

    private RowOutcome TakeRecord(EntryPlace place)
    {
        if (place.Misfit() is { } misfit)
        {
            return misfit;
        }

        switch (list)
        {
            case "account":
                TakeAccount();
                return place.LeftOut(IgnoredBecause.MessageHeading);
            case var other when QifNames.IsLeftOut(other):
                return place.LeftOut(IgnoredBecause.ListLeftOut);
            case var other when !QifNames.IsOfBookings(other):
                return place.SetAside(
                    FaultKind.TextOutsideFields,
                    other.Length == 0 ? "a record before any header" : $"a record of a list named {other}",
                    "a header such as !Type:Bank before it");
        }

        statement ??= NewStatement(place.Source);
        if (place.Correction is { } correction)
        {
            return Corrected(place, correction, statement);
        }

        if (records is { IsEnded: false, IsCut: true })
        {
            context.Notes.Add(new IntakeNote(
                NoteKind.FileCutShort, context.Exhibit, "the file ends inside a line of a record", 1));
            return place.SetAside(FaultKind.EntryUnreadable, "the end of the file inside a line", "a caret");
        }

        return entries.Read(records, place, statement);
    }

    private RowOutcome Corrected(EntryPlace place, Correction correction, QifStatement open)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(correction.Corrected));
        var corrected = new QifRecords(new ByteWindow(bytes, countsLines: false));
        bool isRecord = corrected.Next() == QifUnit.Record && corrected.LineCount > 0;
        var utf8 = new Letters(TextEncoding.Named("utf-8")!, context.Row.Texts);
        return isRecord
            ? new QifEntries(context.Layout, context.Row, utf8).Read(corrected, place, open)
            : place.SetAside(
                FaultKind.EntryUnreadable, "a correction that is not one whole record", "its lines and a caret");
    }

    private void TakeHeader(string header, EntryPlace place)
    {
        string? told = QifNames.ListOf(header);
        list = told ?? list;
        if (told is { } named && QifNames.IsOfBookings(named))
        {
            context.Statements.Leave();
            statement = NewStatement(place.Source);
        }
    }

    private void TakeAccount()
    {
        for (int index = 0; index < records.LineCount; index++)
        {
            ReadOnlySpan<byte> line = records.Line(index);
            if (line[0] == (byte)'N')
            {
                account = letters.Of(line[1..].Trim(" \t"u8));
            }
        }
    }

    private QifStatement NewStatement(SourceRef place) =>
        new(context.Statements, place, account, CurrencyInfo.FromCode(context.Layout.Marks.Currency!));

    private SourceRef Lines() =>
        SourceRef.Lines(context.Exhibit, window.LineNumber, window.LastLine(records.Length));

    private EntryPlace Here()
    {
        SourceRef source = Lines();
        return new EntryPlace(
            source, window.Raw(records.Length, letters.OfRaw(window.Rest[..records.Length])),
            context.Corrections.At(source));
    }
}
