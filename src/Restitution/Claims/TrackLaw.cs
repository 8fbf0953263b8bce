using System.Collections.Concurrent;
using NodaTime;
using Restitution.Law;
using Restitution.Wages;

namespace Restitution.Claims;

/// <summary>What the law on file says of one track: which heads, who orders, who is kept out, until when.</summary>
/// <remarks>
/// <c>remedy-heads</c> answers by track and head. Where it has no word for a loss but lets the forum award
/// <c>compensation</c> or <c>restitution</c>, the loss is awardable as that, and said to be; interest, surcharge and
/// increases are no losses and need a word of their own, and so does a loss that is no word of
/// <see cref="ClaimWords"/>. What no file names is not awardable here. The law is that of
/// the day on which the claim was lodged, or of the as-of day while it is not.
/// </remarks>
public sealed class TrackLaw
{
    private static readonly string[] ForAnyLoss = ["compensation", "restitution"];

    private readonly ConcurrentDictionary<(string Jurisdiction, string Head, bool IsLoss), HeadPower> powers = new();
    private readonly LawOnFile law;

    public TrackLaw(LawOnFile law, RemedyTrack track, CaseTrack? ofCase, LocalDate asOf)
    {
        this.law = law;
        (Track, OfCase) = (track, ofCase);
        AskedOn = ofCase?.LodgedOn ?? asOf;
        Time = new TrackTime(law, this);
    }

    public RemedyTrack Track { get; }

    /// <summary>Forum, offence and day as the case names them; null where it names nothing.</summary>
    public CaseTrack? OfCase { get; }

    /// <summary>The day by which time is counted, and whose law decides: lodged, or as of.</summary>
    public LocalDate AskedOn { get; }

    public TrackTime Time { get; }

    public HeadPower PowerOver(HeadOfClaim head) => powers.GetOrAdd(
        (head.Jurisdiction, head.Head,
            head.Kind is not (HeadKind.Interest or HeadKind.Surcharge or HeadKind.LateFine
                or HeadKind.StatutoryIncrease)),
        (asked, self) => self.Ask(asked.Jurisdiction, asked.Head, asked.IsLoss), this);

    public LookUp<string> Orderer(string jurisdiction) => law.RuleFor($"{jurisdiction}/who-orders", AskedOn, Terms());

    /// <summary>Whether the law on file keeps a sector out of the forum; false where it does not speak of it.</summary>
    public LookUp<string> Exclusion(string jurisdiction, string sector) =>
        law.RuleFor($"{jurisdiction}/remedy-excluded", AskedOn, Terms().With("sector", sector));

    /// <summary>Whether limitation is applied that nobody pleads.</summary>
    public LookUp<string> LimitationOfOwnMotion(string jurisdiction) =>
        law.Rule($"{jurisdiction}/limitation-of-own-motion", AskedOn);

    /// <summary>Whether caps are on file that go by the forum, and the case names none.</summary>
    public bool LacksForum(string jurisdiction) =>
        OfCase?.Forum is null && law.File($"{jurisdiction}/remedy-most") is not null;

    /// <summary>The law with the forum and kind of claim, for a cap.</summary>
    public LawOfDay Of(string jurisdiction) =>
        new(law, jurisdiction, AskedOn, Terms().With("kind", OfCase?.ClaimKind));

    private LawTerms Terms() => LawTerms.None
        .With("track", RemedyTracks.KeyOf(Track)).With("forum", OfCase?.Forum);

    private HeadPower Ask(string jurisdiction, string head, bool isLoss)
    {
        foreach (string word in isLoss && ClaimWords.IsLoss(head) ? [head, .. ForAnyLoss] : new[] { head })
        {
            LookUp<string> answer = law.RuleFor(
                $"{jurisdiction}/remedy-heads", AskedOn, Terms().With("head", word));
            if (answer.IsAbsent())
                continue;

            return answer switch
            {
                { IsFound: true, Value: "may-award" } => new(AwardPower.MayAward, word, answer),
                { IsFound: true, Value: "shall-award" } => new(AwardPower.ShallAward, word, answer),
                _ => new(AwardPower.Unusable, word, answer),
            };
        }

        return new(AwardPower.NotOnFile, null, default);
    }
}

/// <summary>Whether a forum can award one head.</summary>
/// <param name="Word">The word of the file that answered; null where none did.</param>
/// <param name="Answer">Found where the forum can; a gap where the file may not be used.</param>
public readonly record struct HeadPower(AwardPower Power, string? Word, LookUp<string> Answer)
{
    public bool CanAward => Power is AwardPower.MayAward or AwardPower.ShallAward;
}
