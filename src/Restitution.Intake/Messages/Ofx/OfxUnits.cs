using Restitution.Intake.Messages.Markup;

namespace Restitution.Intake.Messages.Ofx;

/// <summary>What the unit at hand is.</summary>
internal enum OfxUnit
{
    /// <summary>The text before the first tag, or an instruction.</summary>
    Header = 1,

    /// <summary>An aggregate of which each part is a unit of its own.</summary>
    Opens = 2,
    Closes = 3,

    /// <summary>A field outside bookings and balances.</summary>
    Field = 4,

    /// <summary>A booking, a balance, or one line of a list that is left out; whole in the fields.</summary>
    Aggregate = 5,

    /// <summary>What stands where a booking should, and is none; or what the end of the file cuts.</summary>
    Broken = 6,
    TooLong = 7,
    Stray = 8,
    End = 9,
}

/// <summary>Finds the units of an OFX file in one pass. Memory holds one unit.</summary>
internal sealed class OfxUnits(ByteWindow window, OfxFields fields, Letters letters, string exhibit)
{
    private const int StrayBytesMost = 64 * 1024;
    private const int ShownBytes = 1024;

    private bool isBegun;
    private string list = "";

    public string Name { get; private set; } = "";

    public int Length { get; private set; }

    /// <summary>The text of a field, decoded.</summary>
    public string Value { get; private set; } = "";

    public string Found { get; private set; } = "";

    public string Beginning { get; private set; } = "";

    /// <summary>The list of bookings, or of what is left out, that is open; empty outside.</summary>
    public string List => list;

    /// <summary>Whether the file ended before its last tag.</summary>
    public bool IsClosed { get; private set; }

    /// <exception cref="IntakeRefusedException">A document type or an entity is declared.</exception>
    public OfxUnit Next()
    {
        window.Advance(Length);
        Length = 0;
        while (true)
        {
            PassBlanks();
            if (window.Length == 0)
            {
                if (!window.Grow())
                {
                    return OfxUnit.End;
                }

                continue;
            }

            if (window.Rest[0] != (byte)'<')
            {
                return Text();
            }

            switch (OfxTag.Read(window.Rest, 0, out Tag tag))
            {
                case MarkupEnd.NeedsMore when window.Length < StrayBytesMost && window.Grow():
                    break;
                case MarkupEnd.Complete:
                    if (AtTag(tag) is { } unit)
                    {
                        isBegun = true;
                        return unit;
                    }

                    break;
                default:
                    return Text();
            }
        }
    }

    private void PassBlanks()
    {
        int blank = window.Length - window.Rest.TrimStart(" \t\r\n\u001A"u8).Length;
        window.Advance(blank);
    }

    // Text up to the next tag that is one.
    private OfxUnit Text()
    {
        int at = 1;
        while (true)
        {
            int mark = window.Rest[at..].IndexOf((byte)'<');
            if (mark < 0 && window.Length < StrayBytesMost)
            {
                at = window.Length;
                if (window.Grow())
                {
                    continue;
                }
            }

            at = mark < 0 ? window.Length : at + mark;
            MarkupEnd read = mark < 0 ? MarkupEnd.Complete : OfxTag.Read(window.Rest, at, out _);
            if (read == MarkupEnd.NeedsMore && window.Grow())
            {
                continue;
            }

            if (read == MarkupEnd.Complete || at >= StrayBytesMost)
            {
                break;
            }

            at++;
        }

        Length = window.Rest[..at].TrimEnd(" \t\r\n"u8).Length;
        OfxUnit unit = isBegun ? OfxUnit.Stray : OfxUnit.Header;
        (isBegun, Name) = (true, isBegun ? "text" : "header");
        return unit;
    }

    private OfxUnit? AtTag(Tag tag)
    {
        switch (tag.Kind)
        {
            case TagKind.Declaration:
                throw MarkupRefusals.EntityDeclared(exhibit);
            case TagKind.Instruction:
                (Length, Name) = (tag.End, "header");
                return OfxUnit.Header;
            case TagKind.CharacterData:
                (Length, Name) = (tag.End, "text");
                return OfxUnit.Stray;
            case TagKind.Close:
                return Closing(tag);
            case TagKind.Open or TagKind.Empty:
                return Opening(tag);
            default:
                window.Advance(tag.End);
                return null;
        }
    }

    private OfxUnit? Closing(Tag tag)
    {
        Name = OfxNames.Of(tag.NameIn(window.Rest));
        IsClosed |= Name == "OFX";
        list = Name == list ? "" : list;
        window.Advance(tag.End);
        return OfxNames.IsStatement(Name) ? OfxUnit.Closes : null;
    }

    private OfxUnit? Opening(Tag tag)
    {
        Name = OfxNames.Of(tag.NameIn(window.Rest));
        if (OfxNames.IsUnit(Name) || (OfxNames.IsLeftOutList(list) && Name is not ("DTSTART" or "DTEND")))
        {
            return Capture();
        }

        if (list is "BANKTRANLIST" && Name is not ("DTSTART" or "DTEND") && !OfxNames.IsAround(Name))
        {
            return NoBooking();
        }

        if (OfxNames.IsStatement(Name) || OfxNames.IsAround(Name))
        {
            list = Name.Contains("LIST", StringComparison.Ordinal) ? Name : "";
            window.Advance(tag.End);
            return OfxNames.IsStatement(Name) ? OfxUnit.Opens : null;
        }

        return Field(tag);
    }

    // A field's text ends at the next tag; without a text it is an aggregate, whose fields follow.
    private OfxUnit? Field(Tag tag)
    {
        int end = tag.End;
        while (true)
        {
            int mark = window.Rest[end..].IndexOf((byte)'<');
            if (mark < 0)
            {
                end = window.Length;
                if (window.Length < StrayBytesMost && window.Grow())
                {
                    continue;
                }

                break;
            }

            end += mark;
            MarkupEnd read = OfxTag.Read(window.Rest, end, out Tag next);
            if (read == MarkupEnd.NeedsMore && window.Length < StrayBytesMost && window.Grow())
            {
                continue;
            }

            if (read == MarkupEnd.Complete && next.Kind is not (TagKind.CharacterData or TagKind.Comment))
            {
                break;
            }

            end = read == MarkupEnd.Complete ? next.End : end + 1;
        }

        ReadOnlySpan<byte> value = window.Rest[tag.End..end].Trim(" \t\r\n"u8);
        if (value.IsEmpty)
        {
            window.Advance(tag.End);
            return null;
        }

        Value = MarkupText.Plain(letters.Of(value), isLenient: true)!;
        Length = window.Rest[..end].TrimEnd(" \t\r\n"u8).Length;
        return OfxUnit.Field;
    }

    private OfxUnit Capture()
    {
        while (true)
        {
            switch (fields.Fill(window.Bytes, window.Start, window.Length))
            {
                case MarkupEnd.Complete:
                    Length = fields.Length;
                    return OfxUnit.Aggregate;
                case MarkupEnd.Broken when fields.Declares:
                    throw MarkupRefusals.EntityDeclared(exhibit);
                case MarkupEnd.Broken:
                    return NoBooking();
                case MarkupEnd.NeedsMore when window.Length >= IntakeLimits.MessageFieldBytesMost * 16:
                    return PassOver();
                case MarkupEnd.NeedsMore when !window.Grow():
                    (Length, Found) = (window.Rest.TrimEnd(" \t\r\n"u8).Length, "the end of the file");
                    return OfxUnit.Broken;
            }
        }
    }

    // What stands in a list of bookings and is none ends where the next booking begins or the list closes.
    private OfxUnit NoBooking()
    {
        Found = $"<{Name}>";
        int from = 1;
        while (true)
        {
            if (OfxNames.ResumesAt(window.Rest, from) is { } at)
            {
                Length = window.Rest[..at].TrimEnd(" \t\r\n"u8).Length;
                return OfxUnit.Broken;
            }

            from = Math.Max(1, window.Length - OfxNames.LongestTag);
            if (window.Length >= IntakeLimits.MessageFieldBytesMost * 16)
            {
                return PassOver();
            }

            if (!window.Grow())
            {
                Length = window.Rest.TrimEnd(" \t\r\n"u8).Length;
                return OfxUnit.Broken;
            }
        }
    }

    private OfxUnit PassOver()
    {
        Beginning = letters.Of(window.Rest[..ShownBytes]);
        window.Advance(1);
        while (OfxNames.ResumesAt(window.Rest, 0) is null)
        {
            window.Advance(Math.Max(0, window.Length - OfxNames.LongestTag));
            if (!window.Grow())
            {
                window.Advance(window.Length);
                return OfxUnit.TooLong;
            }
        }

        window.Advance(OfxNames.ResumesAt(window.Rest, 0)!.Value);
        return OfxUnit.TooLong;
    }
}
