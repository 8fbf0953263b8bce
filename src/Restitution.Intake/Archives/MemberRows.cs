using System.Globalization;
using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;

namespace Restitution.Intake.Archives;

/// <summary>The rows of one member, up to its end or to what makes it unreadable.</summary>
internal sealed class MemberRows(Stream archive, ZipMember member, PassContext context) : IDisposable
{
    private Stream? content;
    private OutcomeSource? source;
    private IEnumerator<RowOutcome>? rows;
    private long count;

    /// <summary>Why the member was not read, or not to its end; known after the last row.</summary>
    public IntakeRefusal? Refusal { get; private set; }

    /// <summary>The next row; null after the last, and after a refusal.</summary>
    public RowOutcome? Next()
    {
        try
        {
            rows ??= Begin();
            if (rows.MoveNext())
            {
                count++;
                return rows.Current;
            }

            Refusal ??= count == 0 ? IntakeRefusal.WithoutRows(context.Exhibit) : null;
        }
        catch (IntakeRefusedException refused)
        {
            context.Row.Faults.Take();
            Refusal = count == 0 ? refused.Refusal : BrokenOff(refused.Refusal);
        }

        return null;
    }

    public void Dispose()
    {
        rows?.Dispose();
        source?.Dispose();
        content?.Dispose();
    }

    private IEnumerator<RowOutcome> Begin()
    {
        LayoutFit.RequireWhole(context.Layout, context.Exhibit);
        using (UnpackedMember tried = Unpacked())
        {
            FileFormat format = MemberFormat.Of(tried, member, context.Exhibit);
            tried.CopyTo(Stream.Null);
            LayoutFit.RequireFormat(context.Layout, format, context.Exhibit);
            context.Notes.AddRange(PassNotes.OfName(context.Exhibit, member.Name, format));
        }

        UnpackedMember unpacked = Unpacked();
        content = FileFormats.IsPacked(context.Layout.Format) ? MemberFormat.InMemory(unpacked) : unpacked;
        source = OutcomeSource.Of(content, context);
        return source.Outcomes().GetEnumerator();
    }

    private UnpackedMember Unpacked() => new(archive, member, context.Exhibit);

    private IntakeRefusal BrokenOff(IntakeRefusal refusal) => refusal with
    {
        Found = string.Create(
            CultureInfo.InvariantCulture, $"{refusal.Found}; the {count} rows before it are accounted for"),
    };
}
