using NodaTime;
using Restitution.Law;
using Restitution.Wages;

namespace Restitution.Deductions;

/// <summary>What a consent on record is worth for one deduction.</summary>
public enum ConsentVerdict
{
    Valid = 1,

    /// <summary>It was given after the pay was taken.</summary>
    AfterTheFact = 2,

    /// <summary>Somebody else than the worker signed it.</summary>
    ByAnother = 3,

    /// <summary>The law on file does not take consent in this form.</summary>
    NotInForm = 4,

    /// <summary>Whether the law takes consent in this form is not known; a gap is listed.</summary>
    FormNotOnFile = 5,

    /// <summary>It covers other pay days.</summary>
    ForOtherDays = 6,
}

/// <summary>A consent that the case records, and what it is worth for a deduction.</summary>
/// <param name="Form">What the law on file says of its form; absent where it asks for none.</param>
public sealed record ConsentFound(DeductionConsent Consent, ConsentVerdict Verdict, LookUp<string> Form)
{
    public bool IsValid => Verdict == ConsentVerdict.Valid;

    /// <summary>Every consent to this kind of deduction, in the order of the case, held against the law.</summary>
    /// <param name="takenOn">The day on which it was taken: consent of a later day comes after the fact.</param>
    public static IReadOnlyList<ConsentFound> For(
        string kind, LocalDate takenOn, DeductionLaw law, DeductionRecords records) =>
    [
        .. records.Consents.Where(consent => consent.Kind == kind)
            .Select(consent => Of(consent, takenOn, law)),
    ];

    private static ConsentFound Of(DeductionConsent consent, LocalDate takenOn, DeductionLaw law)
    {
        LookUp<string> form = law.ConsentForm(consent.Kind, consent.Form);
        ConsentVerdict verdict =
            consent.SignedBy is { } signer && signer != consent.Worker ? ConsentVerdict.ByAnother
            : takenOn < consent.GivenOn ? ConsentVerdict.AfterTheFact
            : takenOn < consent.From || (consent.To is { } last && last < takenOn) ? ConsentVerdict.ForOtherDays
            : form.IsAbsent() || form.Answers("accepted") ? ConsentVerdict.Valid
            : form.IsFound ? ConsentVerdict.NotInForm
            : ConsentVerdict.FormNotOnFile;
        return new ConsentFound(consent, verdict, form);
    }
}
