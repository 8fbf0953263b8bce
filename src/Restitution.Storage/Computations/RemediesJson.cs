using System.Text.Json;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Claims;

namespace Restitution.Storage.Computations;

/// <summary>Writes the heads of a worker and the three tracks, for machines.</summary>
internal static class RemediesJson
{
    public static void Write(Utf8JsonWriter writer, WorkerRemedies remedies)
    {
        writer.WriteStartObject("remedies");
        writer.WriteStartArray("heads");
        foreach (HeadOfClaim head in remedies.Heads)
        {
            WriteHead(writer, head);
        }

        writer.WriteEndArray();
        ClaimJson.Write(writer, "assessed", remedies.Assessed);
        WriteCountedOnce(writer, remedies.CountedOnce);
        if (remedies.GreaterValue is { } value)
        {
            writer.WriteStartObject("greaterValue");
            ClaimJson.Write(writer, "gain", value.Gain);
            ClaimJson.Write(writer, "labour", value.Labour);
            ClaimJson.Write(writer, "greater", value.Greater);
            writer.WriteEndObject();
        }

        writer.WriteStartArray("tracks");
        foreach (TrackClaim track in remedies.Tracks)
        {
            WriteTrack(writer, track);
        }

        writer.WriteEndArray();
        ClaimJson.WriteGaps(writer, remedies.Gaps);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, IReadOnlyList<TrackTotals> tracks)
    {
        writer.WriteStartArray("tracks");
        foreach (TrackTotals track in tracks)
        {
            writer.WriteStartObject();
            writer.WriteString("track", RemedyTracks.KeyOf(track.Track));
            foreach (Figure figure in track.Figures.Where(one => track.TimeIsKnown || one != track.TotalInTime))
            {
                ClaimJson.Write(writer, ClaimJson.NameOf(figure.Id), figure);
            }

            writer.WriteBoolean("timeIsKnown", track.TimeIsKnown);

            writer.WriteNumber("consentsGiven", track.Consents.Given);
            writer.WriteNumber("consentsWithdrawn", track.Consents.Withdrawn);
            writer.WriteNumber("consentsMissing", track.Consents.Missing);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteHead(Utf8JsonWriter writer, HeadOfClaim head)
    {
        writer.WriteStartObject();
        writer.WriteString("head", head.Head);
        writer.WriteString("kind", Kebab(head.Kind));
        writer.WriteString("law", head.Jurisdiction);
        ClaimJson.Write(writer, "owed", head.Owed);
        if (head.AccruesOn is { } on)
            writer.WriteString("accruesOn", on);
        if (head.MakesGood is { } days)
        {
            writer.WriteString("from", Iso(days.Start));
            writer.WriteString("to", Iso(days.End));
        }

        if (head.Condition is { } condition)
        {
            writer.WriteString("finding", condition.Finding);
            writer.WriteBoolean("isDefence", condition.IsDefence);
            writer.WriteBoolean("isRecorded", condition.IsRecorded);
        }

        writer.WriteEndObject();
    }

    private static void WriteTrack(Utf8JsonWriter writer, TrackClaim track)
    {
        writer.WriteStartObject();
        writer.WriteString("track", RemedyTracks.KeyOf(track.Track));
        if (track.Forum is { } forum)
            writer.WriteString("forum", forum);
        if (track.LodgedOn is { } lodged)
            writer.WriteString("lodgedOn", Iso(lodged));
        WriteConsent(writer, track.Consent);
        foreach (Figure? figure in new[]
            {
                track.Assessed, track.OutOfTime, track.Credited, track.Forgone, track.Total,
                track.TimeIsKnown ? track.TotalInTime : null, track.Claimed, track.WaitingForLaw,
            })
        {
            if (figure is not null)
                ClaimJson.Write(writer, ClaimJson.NameOf(figure.Id), figure);
        }

        writer.WriteBoolean("timeIsKnown", track.TimeIsKnown);

        if (track.LimitationIsAppliedOfOwnMotion is { } isApplied)
            writer.WriteBoolean("limitationIsAppliedOfOwnMotion", isApplied);
        if (track.NextDeadline is { } next)
        {
            writer.WriteStartObject("nextDeadline");
            writer.WriteString("lastDay", Iso(next.LastDay));
            writer.WriteNumber("daysLeft", next.DaysLeft);
            WriteAmounts(writer, "removes", next.Removes);
            writer.WriteEndObject();
        }

        writer.WriteStartArray("lines");
        foreach (TrackLine line in track.Lines)
        {
            WriteLine(writer, line);
        }

        writer.WriteEndArray();
        WriteCountedOnce(writer, track.CountedOnce);
        ClaimJson.WriteGaps(writer, track.Gaps);
        writer.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter writer, TrackLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("owed", line.Head.Owed.Id);
        writer.WriteString("power", Kebab(line.Power));
        if (line.AwardedAs is { } word)
            writer.WriteString("awardedAs", word);
        if (line.Bar is { } bar)
            writer.WriteString("bar", Kebab(bar));
        ClaimJson.Write(writer, "counted", line.Counted);
        WriteAmounts(writer, "outOfTime", line.OutOfTime);
        if (line.Clock.LastDay is { } last)
            writer.WriteString("lastDay", Iso(last));
        if (line.Clock is { NextLastDay: { } next, DaysLeft: { } left })
        {
            writer.WriteString("nextLastDay", Iso(next));
            writer.WriteNumber("daysLeft", left);
            WriteAmounts(writer, "removesNext", line.Clock.RemovesNext);
        }

        writer.WriteBoolean("timeIsKnown", line.Clock.IsKnown);
        writer.WriteEndObject();
    }

    private static void WriteConsent(Utf8JsonWriter writer, TrackConsent consent)
    {
        writer.WriteStartObject("consent");
        writer.WriteString("state", Kebab(consent.State));
        if (consent.Record is { } record)
        {
            writer.WriteString("givenOn", Iso(record.GivenOn));
            writer.WriteString("by", Kebab(record.By));
            writer.WriteString("form", Kebab(record.Form));
            if (record.WithdrawnOn is { } withdrawn)
                writer.WriteString("withdrawnOn", Iso(withdrawn));
        }

        writer.WriteEndObject();
    }

    private static void WriteCountedOnce(Utf8JsonWriter writer, IReadOnlyList<CountedOnce> found)
    {
        writer.WriteStartArray("countedOnce");
        foreach (CountedOnce once in found)
        {
            writer.WriteStartObject();
            writer.WriteString("kept", once.Kept);
            writer.WriteString("reduced", once.Reduced);
            writer.WriteString("because", Kebab(once.Because));
            if (once.Days is { } days)
            {
                writer.WriteString("from", Iso(days.Start));
                writer.WriteString("to", Iso(days.End));
            }

            ClaimJson.Write(writer, "removed", once.Removed);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteAmounts(Utf8JsonWriter writer, string name, Estimate<Money> amounts) =>
        ClaimJson.WriteAmounts(writer, name, amounts);

    private static string Kebab<T>(T kind)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
