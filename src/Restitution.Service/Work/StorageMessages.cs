using Azure;
using Azure.Identity;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using NodaTime;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>Azure Storage Queues: a message is the id of a job and nothing else.</summary>
/// <remarks>
/// A message stays hidden while its job is done and is taken away when that has ended. Of a worker that is killed it
/// comes back, and then finds the lease ended. Text is sent as it is, as <c>host.json</c> says to the Functions host.
/// </remarks>
public sealed class StorageMessages : IWorkMessages
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly JobStore jobs;
    private readonly Dictionary<string, QueueClient> queues;

    private StorageMessages(JobStore jobs, Func<string, QueueClient> open)
    {
        this.jobs = jobs;
        queues = WorkAsked.Queues.ToDictionary(name => name, open, StringComparer.Ordinal);
    }

    /// <param name="connection">An address, to which the service signs in by its identity, or a connection string.
    /// </param>
    public static StorageMessages Open(string connection, JobStore jobs)
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        return Uri.TryCreate(connection, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http"
            ? new StorageMessages(jobs, name => new QueueClient(
                new Uri($"{connection.TrimEnd('/')}/{name}"), new DefaultAzureCredential(), options))
            : new StorageMessages(jobs, name => Made(new QueueClient(connection, name, options)));
    }

    public Task Tell(Job job, CancellationToken stop) =>
        queues[WorkAsked.QueueOf(job.Kind)].SendMessageAsync(job.Id.ToString("D"), stop);

    public async Task<TakenWork?> Next(string worker, Duration lease, CancellationToken stop)
    {
        foreach (QueueClient queue in queues.Values)
        {
            QueueMessage? message = await queue.ReceiveMessageAsync(lease.ToTimeSpan(), stop);
            if (message is not null)
            {
                return await Take(queue, message, worker, lease, stop);
            }
        }

        await Task.Delay(Pause, stop);
        return null;
    }

    private async Task<TakenWork?> Take(
        QueueClient queue, QueueMessage message, string worker, Duration lease, CancellationToken stop)
    {
        Guid? id = Guid.TryParseExact(message.MessageText, "D", out Guid parsed) ? parsed : null;
        if (id is { } known && jobs.Take(known, worker, lease) is { } job)
        {
            return new TakenWork(job, ending => Remove(queue, message, ending));
        }

        // Another has it now: the message comes back, for the case that the other never ends it.
        if (id is null || jobs.OfId(id.Value) is not { State: JobState.Taken })
        {
            await Remove(queue, message, stop);
        }

        return null;
    }

    // In the cloud the queues are made with the account; a connection text is a test's.
    private static QueueClient Made(QueueClient queue)
    {
        queue.CreateIfNotExists();
        return queue;
    }

    private static async Task Remove(QueueClient queue, QueueMessage message, CancellationToken stop)
    {
        try
        {
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, stop);
        }
        catch (RequestFailedException fault) when (fault.Status is 400 or 404)
        {
            // The work outlasted the hiding: the message came back, and whoever receives it finds the job ended.
        }
    }
}
