using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace Restitution.Storage.Custody;

/// <summary>A time-stamping authority that is asked over HTTP (RFC 3161 section 3.4).</summary>
/// <remarks>It sees the SHA-256 of a checkpoint's text and nothing of the log.</remarks>
public sealed class TimeStampAuthority(HttpClient http, Uri address)
{
    private const int AnswerByteCountMost = 65_536;
    private const int NonceByteCount = 16;

    /// <summary>A token for the text; where there is none, why: nothing that the authority does throws.</summary>
    public async Task<CheckpointTimeStamp> Ask(byte[] text, CancellationToken cancellation)
    {
        var request = Rfc3161TimestampRequest.CreateFromData(
            text, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(NonceByteCount),
            requestSignerCertificates: true);
        try
        {
            byte[] answer = await Send(request.Encode(), cancellation).ConfigureAwait(false);

            // The status, the nonce, the hash and the signature are checked here.
            Rfc3161TimestampToken token = request.ProcessResponse(answer, out _);
            TimeStampFinding finding = TimeStampCheck.Of(token, text);
            return finding.IsWrong
                ? Missing($"answered with {finding.Told}")
                : new CheckpointTimeStamp(token.AsSignedCms().Encode(), null);
        }
        catch (CryptographicException)
        {
            return Missing("refused, or answered with no token that holds for this question");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return Missing("did not answer");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Missing("did not answer in time");
        }
    }

    private async Task<byte[]> Send(byte[] query, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(query);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        using HttpResponseMessage answer = await http
            .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
        using Stream body = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        byte[] room = new byte[AnswerByteCountMost];
        int count = await body.ReadAtLeastAsync(room, room.Length, throwOnEndOfStream: false, cancellation)
            .ConfigureAwait(false);
        return room[..count];
    }

    private CheckpointTimeStamp Missing(string what) => new(null, $"the authority at {address.Host} {what}");
}
