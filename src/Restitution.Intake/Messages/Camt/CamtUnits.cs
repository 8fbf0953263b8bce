using Restitution.Intake.Messages.Markup;

namespace Restitution.Intake.Messages.Camt;

/// <summary>What the unit at hand is.</summary>
internal enum CamtUnit
{
    /// <summary>A statement, report or notification begins.</summary>
    StatementOpens = 1,
    StatementCloses = 2,

    /// <summary>An element of the statement, or a heading before it, whole in the tree.</summary>
    Element = 3,

    /// <summary>An element that is not well formed, or that the end of the file cuts.</summary>
    Broken = 4,

    /// <summary>Longer than the limit: only its beginning was kept.</summary>
    TooLong = 5,

    /// <summary>Text of the envelope around the message.</summary>
    Envelope = 6,

    /// <summary>Text that stands in no field.</summary>
    Stray = 7,
    End = 8,
}

/// <summary>Finds the units of a camt message in one pass: what stands directly in a statement, and headings.</summary>
/// <remarks>
/// A unit that is not well formed ends with its own closing tag, or before the next entry, balance or statement,
/// whichever comes first; reading goes on there. Memory holds one unit.
/// </remarks>
internal sealed class CamtUnits(ByteWindow window, ElementTree tree, Letters letters, string exhibit)
{
    private const int StrayBytesMost = 64 * 1024;
    private const int ShownBytes = 1024;

    private static readonly ReadOnlyMemory<byte> Entry = "Ntry"u8.ToArray();

    private bool isInStatement;
    private int openCount;

    /// <summary>The local name of the element at hand, or of the one around a text.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How many bytes the unit has; they begin the window's rest.</summary>
    public int Length { get; private set; }

    public string Found { get; private set; } = "";

    public string Wanted { get; private set; } = "";

    /// <summary>The beginning of a unit that is too long.</summary>
    public string Beginning { get; private set; } = "";

    /// <summary>Whether elements were still open where the file ended.</summary>
    public bool IsCutShort { get; private set; }

    /// <exception cref="IntakeRefusedException">A document type or an entity is declared.</exception>
    public CamtUnit Next()
    {
        window.Advance(Length);
        Length = 0;
        while (true)
        {
            int mark = window.Rest.IndexOf((byte)'<');
            if (mark != 0 && Text(mark) is { } text)
            {
                return text;
            }

            if (window.Length == 0)
            {
                if (window.Grow())
                {
                    continue;
                }

                IsCutShort = openCount > 0 || isInStatement;
                return CamtUnit.End;
            }

            if (window.Rest[0] == (byte)'<' && AtTag() is { } unit)
            {
                return unit;
            }
        }
    }

    // Text up to the next tag: passed over when it is blank, else a unit; null to go on.
    private CamtUnit? Text(int mark)
    {
        int length = mark < 0 ? window.Length : mark;
        if (window.Rest[..length].TrimStart(" \t\r\n"u8).IsEmpty)
        {
            window.Advance(length);
            return null;
        }

        if (mark < 0 && length < StrayBytesMost && window.Grow())
        {
            return null;
        }

        Length = Math.Min(length, StrayBytesMost);
        return isInStatement || openCount == 0 ? CamtUnit.Stray : CamtUnit.Envelope;
    }

    private CamtUnit? AtTag()
    {
        switch (Tag.Read(window.Rest, 0, out Tag tag))
        {
            case MarkupEnd.NeedsMore:
                if (!window.Grow())
                {
                    Length = window.Length;
                    return CamtUnit.Stray;
                }

                return null;
            case MarkupEnd.Broken:
                Length = UpToNextTag();
                return CamtUnit.Stray;
        }

        switch (tag.Kind)
        {
            case TagKind.Declaration:
                throw MarkupRefusals.EntityDeclared(exhibit);
            case TagKind.CharacterData:
                Length = tag.End;
                return isInStatement || openCount == 0 ? CamtUnit.Stray : CamtUnit.Envelope;
            case TagKind.Close:
                return Closing(tag);
            case TagKind.Open or TagKind.Empty:
                return Opening(tag);
            default:
                window.Advance(tag.End);
                return null;
        }
    }

    // What is no tag is one text up to the next that is, so that many make one unit.
    private int UpToNextTag()
    {
        int at = 1;
        while (at < StrayBytesMost && window.Rest[at..].IndexOf((byte)'<') is >= 0 and var next)
        {
            at += next;
            if (Tag.Read(window.Rest, at, out _) != MarkupEnd.Broken)
            {
                return at;
            }

            at++;
        }

        return Math.Min(window.Length, StrayBytesMost);
    }

    private CamtUnit? Closing(Tag tag)
    {
        bool ends = isInStatement && CamtNames.IsStatement(tag.NameIn(window.Rest));
        Length = 0;
        window.Advance(tag.End);
        openCount = Math.Max(0, openCount - 1);
        isInStatement &= !ends;
        return ends ? CamtUnit.StatementCloses : null;
    }

    private CamtUnit? Opening(Tag tag)
    {
        ReadOnlySpan<byte> name = tag.NameIn(window.Rest);
        Name = CamtNames.Of(name);
        if (CamtNames.IsStatement(name) && tag.Kind == TagKind.Open)
        {
            // A statement that was not closed ends where the next begins.
            openCount += isInStatement ? 0 : 1;
            isInStatement = true;
            window.Advance(tag.End);
            return CamtUnit.StatementOpens;
        }

        if (isInStatement || CamtNames.IsHeading(name))
        {
            return Capture();
        }

        openCount += tag.Kind == TagKind.Open ? 1 : 0;
        window.Advance(tag.End);
        return null;
    }

    private CamtUnit Capture()
    {
        while (true)
        {
            MarkupEnd read = tree.Fill(window.Bytes, window.Start, window.Length, Entry);
            switch (read)
            {
                case MarkupEnd.Complete:
                    Length = tree.Length;
                    return CamtUnit.Element;
                case MarkupEnd.Broken when tree.Declares:
                    throw MarkupRefusals.EntityDeclared(exhibit);
                case MarkupEnd.Broken:
                    (Found, Wanted) = (tree.Found, tree.Wanted);
                    return Recover();
                case MarkupEnd.NeedsMore when window.Length >= IntakeLimits.EntryBytesMost:
                    (Found, Wanted) = ("an element without end", $"</{Name}>");
                    return Recover();
                case MarkupEnd.NeedsMore when !window.Grow():
                    (Found, Wanted) = ("the end of the file", $"</{Name}>");
                    return Recover();
            }
        }
    }

    // Finds where reading can go on; beyond the limit the bytes are passed over, not held.
    private CamtUnit Recover()
    {
        int from = 1;
        while (true)
        {
            if (CamtNames.ResumesAt(window.Rest, from, Name) is { } at)
            {
                Length = at;
                return CamtUnit.Broken;
            }

            // A tag may be cut by the end of the bytes at hand.
            from = Math.Max(1, window.Length - CamtNames.LongestTag);
            if (window.Length >= IntakeLimits.EntryBytesMost)
            {
                return PassOver();
            }

            if (!window.Grow())
            {
                Length = window.Length;
                return CamtUnit.Broken;
            }
        }
    }

    private CamtUnit PassOver()
    {
        Beginning = letters.Of(window.Rest[..ShownBytes]);
        while (true)
        {
            window.Advance(Math.Max(1, window.Length - CamtNames.LongestTag));
            bool hasMore = window.Grow();
            if (CamtNames.ResumesAt(window.Rest, 0, Name) is { } at)
            {
                window.Advance(at);
                return CamtUnit.TooLong;
            }

            if (!hasMore)
            {
                window.Advance(window.Length);
                return CamtUnit.TooLong;
            }
        }
    }
}
