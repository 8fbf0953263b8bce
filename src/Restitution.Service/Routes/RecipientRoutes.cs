using System.Text;
using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Doing;
using Restitution.Service.Problems;
using Restitution.Service.Protection;
using Restitution.Service.Settings;
using Restitution.Service.SignIn;
using Restitution.Storage.Custody;
using Restitution.Storage.Packages;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Routes;

/// <summary>Offices to which packages are sealed: brought by one person, confirmed by another.</summary>
internal static class RecipientRoutes
{
    private const int LettersMost = 200;

    public static void MapRecipients(this IEndpointRouteBuilder routes)
    {
        const string Recipients = "/api/recipients";
        routes.MapGet(Recipients, List).InInstallation(Right.ReadRecipients).Produces<PageOf<RecipientShown>>()
            .WithSummary("Offices to which packages are sealed, the newest first");
        routes.MapPost(Recipients, Add).InInstallation(Right.AddRecipients).Once()
            .Accepts<RecipientBody>(ServiceJson.MediaType).Produces<RecipientShown>(StatusCodes.Status201Created)
            .WithSummary("Adds the certificate of an office; nothing is sealed to it until it is confirmed");
        routes.MapPost(Recipients + "/{id:guid}/confirmation", Confirm).InInstallation(Right.ConfirmRecipients)
            .Accepts<ConfirmRecipientBody>(ServiceJson.MediaType).Produces<RecipientShown>()
            .WithSummary("Confirms a certificate by the fingerprint that the office itself told");
        routes.MapDelete(Recipients + "/{id:guid}", Withdraw).InInstallation(Right.ConfirmRecipients)
            .Produces<RecipientShown>().WithSummary("Seals nothing to it again; it stays on record");
        routes.MapGet("/api/sender", Sender).InInstallation(Right.ReadRecipients).Produces<SenderShown>()
            .WithSummary("The certificate by which recipients know that a package is from here");
    }

    private static Task List(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        return Paging.Write(context, wish, parts.Recipients.All(wish.Skip, wish.TakeAndOneMore), Shown);
    }

    private static async Task Add(HttpContext context, ServiceParts parts)
    {
        string by = SubjectOf(context);
        RecipientBody body = await ServiceJson.Read<RecipientBody>(context);
        string office = BodyText.OneLine(body.Office, "office", LettersMost);
        var certificate = PackageCertificate.OfBytes(Encoding.UTF8.GetBytes(body.Certificate), "the body, certificate");
        RefusedException.ThrowIfAny(
            certificate.FaultsAsRecipient(parts.Clock.GetCurrentInstant(), "the body, certificate"));
        StoredRecipient added = parts.Do(
            transaction => parts.Recipients.Add(Guid.CreateVersion7(), office, certificate, by, transaction),
            kept => Deed(CustodyAct.RecipientAdded, by, kept));
        context.Response.Headers.Location = $"/api/recipients/{added.Id}";
        await ServiceJson.Write(context, Shown(added), StatusCodes.Status201Created);
    }

    private static async Task Confirm(HttpContext context, ServiceParts parts, Guid id)
    {
        string by = SubjectOf(context);
        ConfirmRecipientBody body = await ServiceJson.Read<ConfirmRecipientBody>(context);
        StoredRecipient standing = Found(parts, id);
        if (parts.Options.Mode == ServiceMode.Offices && standing.AddedBy == by)
        {
            throw new RefusedException(
                RefusedBecause.RecipientBySamePerson, "the recipient", "whoever added it", "another administrator",
                "ask another administrator to compare the fingerprint");
        }

        RefuseOther(body.Fingerprint, standing.Fingerprint, "the body, fingerprint");
        await ServiceJson.Write(context, Shown(parts.Do(
            transaction => parts.Recipients.Confirm(id, by, transaction),
            kept => Deed(CustodyAct.RecipientConfirmed, by, kept))));
    }

    private static Task Withdraw(HttpContext context, ServiceParts parts, Guid id)
    {
        string by = SubjectOf(context);
        _ = Found(parts, id);
        return ServiceJson.Write(context, Shown(parts.Do(
            transaction => parts.Recipients.Withdraw(id, by, transaction),
            kept => Deed(CustodyAct.RecipientWithdrawn, by, kept))));
    }

    private static async Task Sender(HttpContext context, ServiceParts parts)
    {
        using PackageKey key = await parts.SharingKey(context.RequestAborted);
        await ServiceJson.Write(context, new SenderShown(
            key.Certificate.Fingerprint, key.Certificate.Pem, key.Certificate.ValidThrough.Text()));
    }

    /// <exception cref="RefusedException">They differ; blanks and colons are not looked at.</exception>
    private static void RefuseOther(string told, string found, string place)
    {
        string plain = told.Replace(" ", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal);
        if (!string.Equals(plain, found, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException(
                RefusedBecause.FingerprintDiffers, place, "another fingerprint than that of the certificate",
                "the one that the office itself has told",
                "do not use the certificate: ask the office for its own by another way");
        }
    }

    private static StoredRecipient Found(ServiceParts parts, Guid id) =>
        parts.Recipients.OfId(id) ?? throw new RefusedException([ServiceRefusals.NothingHere]);

    private static string SubjectOf(HttpContext context) => Caller.Of(context)?.Subject
        ?? throw new RefusedException([ServiceRefusals.NotSignedIn]);

    private static CustodyDeed Deed(CustodyAct act, string by, StoredRecipient recipient) =>
        new(act, CustodyText.CodeOfUser(by), "", recipient.Id.ToString(), recipient.Fingerprint);

    private static RecipientShown Shown(StoredRecipient kept) => new(
        kept.Id, kept.Office, kept.Fingerprint, kept.ValidUntilAt.Text(), kept.State,
        PackageCertificate.OfBytes(kept.Certificate, "the recipient").Pem, kept.Version, kept.AddedAt.Text(),
        kept.AddedBy, kept.ConfirmedAt.Text(), kept.ConfirmedBy, kept.WithdrawnAt.Text());
}
