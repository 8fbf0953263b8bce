using System.Globalization;
using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Messages.Markup;
using Restitution.Intake.Passes;
using Restitution.Intake.Text;

namespace Restitution.Intake.Messages.Ofx;

/// <summary>One pass over an OFX file: an outcome for each booking, balance and field of the heading.</summary>
/// <remarks>
/// The place of a unit is its lines. Where several stand on one line, all but the first are told by their name and
/// number, so that no two bookings have one place.
/// </remarks>
internal sealed class OfxPass
{
    private const int NamesCountedMost = 256;

    private readonly PassContext context;
    private readonly TextEncoding encoding;
    private readonly ByteWindow window;
    private readonly Letters letters;
    private readonly OfxFields fields;
    private readonly OfxFields correctedFields;
    private readonly OfxUnits units;
    private readonly MessageFigures figures;
    private readonly OfxDay days;
    private readonly OfxEntries entries;
    private readonly MessageNotes notes;
    private readonly Dictionary<string, int> countByName = new(StringComparer.Ordinal);
    private readonly List<RowOutcome> outcomes = [];
    private OfxStatement? statement;
    private int lastLine;

    public OfxPass(Stream bytes, PassContext context)
    {
        this.context = context;
        encoding = TextEncoding.Named(context.Layout.Encoding!)!;
        letters = new Letters(encoding, context.Row.Texts);
        window = new ByteWindow(Letters.Narrowed(bytes, encoding), countsLines: true);
        fields = new OfxFields(letters);
        correctedFields = new OfxFields(new Letters(TextEncoding.Named("utf-8")!, context.Row.Texts));
        units = new OfxUnits(window, fields, letters, context.Exhibit);
        figures = new MessageFigures(context.Row, letters, context.Layout.Marks.Calendar ?? YearCount.Common);
        days = new OfxDay(figures);
        entries = new OfxEntries(figures, days);
        notes = new MessageNotes(context.Exhibit, context.Notes);
    }

    public IEnumerable<RowOutcome> Outcomes()
    {
        MarkupEncoding.RequireLayouts(window, encoding, context.Exhibit);
        OfxUnit unit;
        while ((unit = units.Next()) != OfxUnit.End)
        {
            outcomes.Clear();
            Take(unit);
            foreach (RowOutcome outcome in outcomes)
            {
                yield return outcome;
            }
        }

        notes.End();
        if (!units.IsClosed)
        {
            context.Notes.Add(new IntakeNote(
                NoteKind.FileCutShort, context.Exhibit, "the file ends before the message is closed", 1));
        }
    }

    private void Take(OfxUnit unit)
    {
        switch (unit)
        {
            case OfxUnit.Opens:
                context.Statements.Leave();
                statement = NewStatement(units.Name == "CCSTMTRS");
                break;
            case OfxUnit.Closes:
                context.Statements.Leave();
                statement = null;
                break;
            case OfxUnit.Header:
                outcomes.Add(Here().LeftOut(IgnoredBecause.MessageHeading));
                break;
            case OfxUnit.Field when OfxNames.IsOfBooking(units.Name):
                outcomes.Add(Here().SetAside(
                    FaultKind.EntryUnreadable, $"{units.Name} outside bookings and balances", "a whole booking"));
                break;
            case OfxUnit.Field:
                statement?.Take(units.Name, units.Value);
                outcomes.Add(Here().LeftOut(IgnoredBecause.MessageHeading));
                break;
            case OfxUnit.Aggregate:
                TakeAggregate(Here(), isBroken: false);
                break;
            case OfxUnit.Broken:
                TakeAggregate(Here(), isBroken: true);
                break;
            case OfxUnit.TooLong:
                outcomes.Add(new EntryPlace(Numbered(), new(units.Beginning), null).SetAside(
                    FaultKind.FieldTooLong, "more than a booking holds, of which the first is kept",
                    $"</{units.Name}> before that"));
                Count();
                break;
            case OfxUnit.Stray:
                outcomes.Add(Here().SetAside(
                    FaultKind.TextOutsideFields, "text that no tag stands before", "fields alone"));
                break;
        }
    }

    private void TakeAggregate(EntryPlace place, bool isBroken)
    {
        if (place.Misfit() is { } misfit)
        {
            outcomes.Add(misfit);
        }
        else if (place.Correction is { } correction)
        {
            TakeCorrected(place, correction);
        }
        else if (isBroken)
        {
            outcomes.Add(place.SetAside(FaultKind.EntryUnreadable, units.Found, "one whole booking"));
        }
        else if (!fields.CanDecode)
        {
            outcomes.Add(place.SetAside(
                FaultKind.TextCannotBeDecoded, letters.WhatIsNoLetter(window.Rest[..units.Length]),
                $"text in {letters.Name}"));
        }
        else
        {
            TakeWhole(place, units.Name, fields);
        }
    }

    private void TakeCorrected(EntryPlace place, Correction correction)
    {
        byte[] corrected = Encoding.UTF8.GetBytes(correction.Corrected.Trim());
        bool isWhole = correctedFields.Fill(corrected, 0, corrected.Length) == MarkupEnd.Complete
            && correctedFields.Length == corrected.Length && correctedFields.CanDecode
            && OfxTag.Read(corrected, 0, out Tag tag) == MarkupEnd.Complete
            && OfxNames.IsUnit(OfxNames.Of(tag.NameIn(corrected)));
        if (!isWhole)
        {
            outcomes.Add(place.SetAside(
                FaultKind.EntryUnreadable, "a correction that is not one whole booking",
                "<STMTTRN>, its fields and </STMTTRN>"));
            return;
        }

        OfxTag.Read(corrected, 0, out Tag first);
        TakeWhole(place, OfxNames.Of(first.NameIn(corrected)), correctedFields);
    }

    private void TakeWhole(EntryPlace place, string name, OfxFields read)
    {
        if (OfxNames.IsLeftOutList(units.List))
        {
            outcomes.Add(place.LeftOut(IgnoredBecause.ListLeftOut));
            return;
        }

        statement ??= NewStatement();
        switch (name)
        {
            case "STMTTRN":
                entries.Read(read, place, statement, outcomes);
                break;
            case "STMTTRNP":
                outcomes.Add(place.LeftOut(IgnoredBecause.Pending));
                break;
            case "LEDGERBAL":
                outcomes.Add(entries.Balance(read, place, statement, IgnoredBecause.ClosingBalance));
                break;
            default:
                outcomes.Add(entries.Balance(read, place, statement, IgnoredBecause.OtherBalance));
                break;
        }
    }

    private OfxStatement NewStatement(bool isCard = false) =>
        new(context, figures, days, SourceRef.Line(context.Exhibit, window.LineNumber), notes) { IsCard = isCard };

    private EntryPlace Here()
    {
        int first = window.LineNumber;
        int last = window.LastLine(units.Length);
        SourceRef source = first > lastLine ? SourceRef.Lines(context.Exhibit, first, last) : Numbered();
        lastLine = last;
        Count();
        return new EntryPlace(
            source, window.Raw(units.Length, letters.OfRaw(window.Rest[..units.Length])),
            context.Corrections.At(source));
    }

    private SourceRef Numbered() => SourceRef.Path(
        context.Exhibit,
        string.Create(CultureInfo.InvariantCulture, $"{Counted()}[{countByName.GetValueOrDefault(Counted()) + 1}]"));

    private void Count() => countByName[Counted()] = countByName.GetValueOrDefault(Counted()) + 1;

    // Only so many names, so that hostile ones fill no memory.
    private string Counted() =>
        countByName.Count < NamesCountedMost || countByName.ContainsKey(units.Name) ? units.Name : "other";
}
