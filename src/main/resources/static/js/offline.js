/* Registers the worker that answers with a page of ours when there is no network. It keeps no other page. */
if ('serviceWorker' in navigator && location.protocol === 'https:') navigator.serviceWorker.register('/sw.js');
